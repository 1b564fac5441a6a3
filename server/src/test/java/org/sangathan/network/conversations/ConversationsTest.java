package org.sangathan.network.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is said among few: one entry a thread, read or not, removed for oneself, and kept from whoever blocks. */
@ServerTest
class ConversationsTest {
    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    private Caller asha;
    private Caller ravi;

    @BeforeEach
    void two() {
        asha = member();
        ravi = member();
    }

    private Caller member() {
        Actor made = people.member(people.booth(NetworkPeople.CITY, 9));
        return callers.as(new MemberKey(made.constituencyId(), made.memberId()));
    }

    private static JsonNode own(Caller who) {
        return who.get("/api/v1/accounts/verify_credentials").body();
    }

    private static String handle(Caller who) {
        return own(who).path("username").asString();
    }

    private static JsonNode direct(Caller from, Caller to, String text) {
        return from.post("/api/v1/statuses", Map.of("status", "@" + handle(to) + " " + text, "visibility", "direct"))
                .body();
    }

    private static JsonNode answer(Caller from, Caller to, String text, String replyTo) {
        return from.post(
                        "/api/v1/statuses",
                        Map.of(
                                "status",
                                "@" + handle(to) + " " + text,
                                "visibility",
                                "direct",
                                "in_reply_to_id",
                                replyTo))
                .body();
    }

    private static JsonNode talks(Caller who) {
        return who.get("/api/v1/conversations").body();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(each -> each.path("id").asString()).toList();
    }

    private static boolean unread(Caller who) {
        return talks(who).path(0).path("unread").asBoolean();
    }

    @Test
    void keeps_one_for_each_thread_by_its_newest_status() {
        String first = direct(asha, ravi, "कल मिलें?").path("id").asString();
        String answer = answer(ravi, asha, "जी", first).path("id").asString();
        String other = direct(asha, ravi, "और एक बात").path("id").asString();

        JsonNode found = talks(asha);
        assertThat(ids(found)).containsExactly(other, first);
        assertThat(found.path(1).path("last_status").path("id").asString()).isEqualTo(answer);
        assertThat(found.path(1)
                        .path("accounts")
                        .valueStream()
                        .map(each -> each.path("acct").asString()))
                .containsExactly(handle(ravi));
        Caller.Answer page = asha.get("/api/v1/conversations?limit=1");
        assertThat(ids(page.body())).containsExactly(other);
        assertThat(page.raw().headers().firstValue("Link").orElse("")).contains("max_id=" + other);
        assertThat(asha.get("/api/v1/conversations")
                        .raw()
                        .headers()
                        .firstValue("Link")
                        .orElse(""))
                .as("a page that is not full is the last one")
                .contains("min_id=" + other)
                .doesNotContain("max_id");
        assertThat(ids(asha.get("/api/v1/conversations?max_id=" + other).body()))
                .containsExactly(first);
        assertThat(ids(asha.get("/api/v1/conversations?max_id=" + answer).body()))
                .isEmpty();
    }

    @Test
    void is_unread_until_its_reader_says_so_and_again_after_the_next_word() {
        String first = direct(asha, ravi, "कल मिलें?").path("id").asString();
        assertThat(unread(ravi)).isTrue();
        assertThat(unread(asha)).as("one's own words are read").isFalse();

        JsonNode read =
                ravi.post("/api/v1/conversations/" + first + "/read", Map.of()).body();
        assertThat(read.path("id").asString()).isEqualTo(first);
        assertThat(read.path("unread").asBoolean()).isFalse();
        assertThat(unread(ravi)).isFalse();

        String answer = answer(ravi, asha, "जी", first).path("id").asString();
        assertThat(unread(asha)).as("another's place is not one's own").isTrue();
        answer(asha, ravi, "ठीक", answer);
        assertThat(unread(ravi)).isTrue();
        assertThat(unread(asha)).isFalse();
    }

    @Test
    void removed_it_is_gone_for_oneself_alone_and_comes_back_with_the_next_word() {
        String kept = direct(asha, ravi, "रहे").path("id").asString();
        String first = direct(asha, ravi, "कल मिलें?").path("id").asString();
        assertThat(ravi.delete("/api/v1/conversations/" + first).status()).isEqualTo(200);
        assertThat(ravi.delete("/api/v1/conversations/" + first).status())
                .as("sent twice it happens once")
                .isEqualTo(200);
        assertThat(ids(talks(ravi))).containsExactly(kept);
        assertThat(ids(talks(asha))).containsExactly(first, kept);

        answer(asha, ravi, "हैं क्या?", first);
        assertThat(ids(talks(ravi))).containsExactly(first, kept);
        assertThat(unread(ravi)).isTrue();
    }

    @Test
    void two_devices_that_leave_off_at_once_go_only_forward() {
        String first = direct(asha, ravi, "कल मिलें?").path("id").asString();
        answer(asha, ravi, "बताइए", first);
        List<CompletableFuture<Integer>> both = List.of("read", "remove", "read", "remove").stream()
                .map(what -> CompletableFuture.supplyAsync(() -> what.equals("read")
                        ? ravi.post("/api/v1/conversations/" + first + "/read", Map.of())
                                .status()
                        : ravi.delete("/api/v1/conversations/" + first).status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(ids(talks(ravi))).isEmpty();
    }

    @Test
    void is_nobody_elses_to_read_or_to_remove() {
        String first = direct(asha, ravi, "कल मिलें?").path("id").asString();
        Caller third = member();
        assertThat(third.post("/api/v1/conversations/" + first + "/read", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(third.delete("/api/v1/conversations/" + first).status()).isEqualTo(404);
        assertThat(callers.stranger().delete("/api/v1/conversations/" + first).status())
                .isEqualTo(401);
        String open = asha.post("/api/v1/statuses", Map.of("status", "सबके लिए", "visibility", "public"))
                .body()
                .path("id")
                .asString();
        assertThat(asha.delete("/api/v1/conversations/" + open).status())
                .as("what is said to all is no conversation")
                .isEqualTo(404);
    }

    /** As Mastodon does: whoever is blocked is not told so, and nothing of theirs arrives. */
    @Test
    void what_is_written_to_somebody_who_blocks_the_writer_never_reaches_them() {
        ravi.post("/api/v1/accounts/" + own(asha).path("id").asString() + "/block", Map.of());
        JsonNode sent = direct(asha, ravi, "सुनिए तो");
        String id = sent.path("id").asString();
        assertThat(sent.path("visibility").asString()).isEqualTo("direct");

        assertThat(ids(talks(ravi))).isEmpty();
        assertThat(ravi.get("/api/v1/notifications").body().isEmpty()).isTrue();
        assertThat(ravi.get("/api/v1/statuses/" + id).status()).isEqualTo(404);
        assertThat(ids(ravi.get("/api/v1/timelines/home").body())).doesNotContain(id);
        assertThat(ids(ravi.get("/api/v2/search?q=" + id).body().path("statuses")))
                .isEmpty();
        assertThat(ids(talks(asha))).as("the writer sees their own").containsExactly(id);
    }
}
