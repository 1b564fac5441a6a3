package org.sangathan.network.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A summary by mail, from the wish to the end, over a real mail server. */
@ServerTest
class DigestTest {
    private static final String PATH = "/api/org/network/digest";
    private static final Pattern LINK = Pattern.compile("http://localhost(/digest/\\w+/[\\w-]+)");

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    PostStatus postStatus;

    @Autowired
    KeepAway keepAway;

    @Autowired
    SendDigests sendDigests;

    @Autowired
    GreenMail mail;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    private Actor writer;
    private Actor reader;
    private Caller phone;
    private String handle;
    private String address;

    @BeforeEach
    void people() {
        writer = people.member(people.booth(NetworkPeople.CITY, 13), "रमेश कुमार");
        reader = people.member(people.booth(NetworkPeople.CITY, 13));
        phone = callers.as(new MemberKey(reader.constituencyId(), reader.memberId()));
        handle = database.sql("select handle from account where id = :id")
                .param("id", reader.memberId())
                .query(String.class)
                .single();
        address = reader.memberId() + "@example.org";
    }

    @AfterEach
    void nothingLeft() {
        clock.reset();
        database.sql("delete from mail_digest").update();
    }

    private Caller.Answer put(Map<String, Object> wish) {
        return phone.send(phone.request(PATH)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(wish))));
    }

    private List<String> got() {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(this::isMine)
                .map(DigestTest::text)
                .toList();
    }

    private boolean isMine(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n"
                    + String.join(
                            ",",
                            message.getHeader("List-Unsubscribe") == null
                                    ? new String[0]
                                    : message.getHeader("List-Unsubscribe"))
                    + "\n" + message.getContent();
        } catch (jakarta.mail.MessagingException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String link(String mail, String which) {
        Matcher links = LINK.matcher(mail);
        while (links.find()) {
            if (links.group(1).startsWith("/digest/" + which)) {
                return links.group(1);
            }
        }
        throw new AssertionError("no such link in " + mail);
    }

    private void wanted() {
        assertThat(put(Map.of("address", address, "every", "day")).status()).isEqualTo(200);
        String link = link(got().getLast(), "confirm");
        assertThat(callers.stranger().form(link, Map.of()).status()).isEqualTo(200);
    }

    private void tell(String text) {
        postStatus.post(
                writer,
                new PostStatus.Request(
                        "@" + handle + " " + text, "public", null, "", false, null, List.of(), null, null, null, null));
    }

    @Test
    void sends_a_summary_of_what_is_unread_to_a_confirmed_address() {
        wanted();
        tell("कल सुबह बैठक है");
        clock.advance(Duration.ofHours(25));
        sendDigests.send();
        String summary = got().getLast();
        assertThat(summary).contains("रमेश कुमार: ", "कल सुबह बैठक है", "/network/notifications");
        int before = got().size();
        sendDigests.send();
        assertThat(got()).hasSize(before);
        clock.advance(Duration.ofHours(25));
        sendDigests.send();
        assertThat(got()).hasSize(before + 1);
    }

    @Test
    void sends_nothing_before_the_link_was_followed_and_looking_at_it_is_not_following_it() {
        put(Map.of("address", address));
        String link = link(got().getLast(), "confirm");
        assertThat(callers.stranger().get(link).status()).isEqualTo(200);
        assertThat(phone.get(PATH).body().path("confirmed").asBoolean(true)).isFalse();
        tell("यह नहीं जाता");
        clock.advance(Duration.ofDays(2));
        sendDigests.send();
        assertThat(got()).hasSize(1);
        clock.advance(Duration.ofDays(2));
        assertThat(callers.stranger().form(link, Map.of()).text()).contains("role=\"alert\"");
        assertThat(phone.get(PATH).body().path("confirmed").asBoolean(true)).isFalse();
    }

    @Test
    void sends_nothing_where_nothing_is_new_and_nothing_that_the_reader_may_not_see() {
        wanted();
        tell("अब रोके गए व्यक्ति का");
        keepAway.block(reader, writer.memberId());
        clock.advance(Duration.ofHours(25));
        sendDigests.send();
        assertThat(got()).hasSize(1);
    }

    @Test
    void ends_by_the_link_in_the_mail_and_by_the_mail_programs_own_button() {
        wanted();
        tell("आख़िरी बार");
        clock.advance(Duration.ofHours(25));
        sendDigests.send();
        String end = link(got().getLast(), "end");
        assertThat(callers.stranger().get(end).status()).isEqualTo(200);
        assertThat(phone.get(PATH).body().path("confirmed").asBoolean()).isTrue();
        assertThat(callers.stranger()
                        .form(end, Map.of("List-Unsubscribe", "One-Click"))
                        .status())
                .isEqualTo(200);
        assertThat(phone.get(PATH).body().path("address").isNull()).isTrue();
        assertThat(callers.stranger()
                        .form(end.substring(0, end.length() - 4) + "AAAA", Map.of())
                        .text())
                .contains("role=\"alert\"");
    }

    @Test
    void ends_on_the_screen() {
        wanted();
        assertThat(phone.delete(PATH).body().path("address").isNull()).isTrue();
        tell("किसी को नहीं");
        clock.advance(Duration.ofHours(25));
        sendDigests.send();
        assertThat(got()).hasSize(1);
    }

    @Test
    void waits_for_the_end_of_the_quiet_hours() {
        wanted();
        tell("शांत समय के बाद");
        clock.advance(Duration.ofHours(25));
        int now = clock.instant()
                        .atZone(java.time.ZoneId.of("Asia/Kolkata"))
                        .toLocalTime()
                        .toSecondOfDay()
                / 60;
        database.sql("insert into quiet_hours (member_id, from_minute, until_minute) values (:id, :from, :until)")
                .param("id", reader.memberId())
                .param("from", (now + 1435) % 1440)
                .param("until", (now + 60) % 1440)
                .update();
        sendDigests.send();
        assertThat(got()).hasSize(1);
        clock.advance(Duration.ofMinutes(61));
        sendDigests.send();
        assertThat(got()).hasSize(2);
    }

    @Test
    void refuses_strangers_and_what_is_no_address() {
        assertThat(callers.stranger().get(PATH).status()).isEqualTo(401);
        for (String wrong : List.of("", "x", "a@b@c", "a@example.org\r\nBcc: b@example.org", "a@" + "x".repeat(300))) {
            assertThat(put(Map.of("address", wrong)).status()).as(wrong).isEqualTo(422);
        }
        assertThat(put(Map.of("address", "no", "every", "hour"))
                        .body()
                        .path("faults")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void does_not_let_itself_be_used_to_fill_the_mailbox_of_somebody_else() {
        int sent = 0;
        while (sent < 50 && put(Map.of("address", address)).status() == 200) {
            sent++;
        }
        assertThat(sent).isEqualTo(5);
    }

    private List<String> acts() {
        return database.sql("""
                        select action || ' ' || facts from audit_entry
                        where subject = :id and actor_id = :member and action like 'digest%' order by at
                        """)
                .param("id", reader.memberId().toString())
                .param("member", reader.memberId())
                .<String>query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void writes_each_turn_of_the_switch_into_the_audit_without_the_address() {
        wanted();
        put(Map.of("address", address, "every", "week"));
        assertThat(phone.delete(PATH).status()).isLessThan(300);
        phone.delete(PATH);
        assertThat(acts().stream().map(each -> each.substring(0, each.indexOf(' '))))
                .containsExactly("digest_asked", "digest_confirmed", "digest_changed", "digest_ended");
        assertThat(acts().get(2)).contains("week");
        assertThat(acts()).noneMatch(each -> each.contains("example.org"));
        put(Map.of("address", "no address", "every", "day"));
        assertThat(acts()).as("what is refused is no turn").hasSize(4);
    }
}
