package org.sangathan.network.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.Sangathan;
import org.sangathan.ServerTest;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.Sessions;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.streaming.Listener;
import org.sangathan.platform.Actor;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers on one database: what one writes the other shows, and what one forbids the other hides. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesTest {
    @Autowired
    ReadTimeline here;

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    ActOnStatus act;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    NetworkPeople people;

    @Autowired
    EmbeddedDatabase embedded;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient database;

    @Autowired
    Callers callers;

    private ConfigurableApplicationContext other;

    @BeforeAll
    void startTheOther() throws Exception {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "test-data").toAbsolutePath()), "other");
        String url = embedded.url() + (embedded.url().contains("?") ? "&" : "?") + "user=" + EmbeddedDatabase.user()
                + "&password=" + embedded.password();
        other = new SpringApplicationBuilder(Sangathan.class)
                .run(
                        "--server.port=0",
                        "--sangathan.data=" + folder,
                        "--sangathan.database.url=" + url,
                        "--sangathan.database.partitions=4",
                        "--sangathan.database.connections=3",
                        "--sangathan.proving.every=PT24H");
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @Test
    void shows_edits_and_deletes_what_the_other_process_wrote() {
        int booth = people.booth(NetworkPeople.CITY, 9);
        Actor writer = people.member(booth);
        Actor reader = people.member(booth);
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        ReadTimeline there = other.getBean(ReadTimeline.class);
        there.home(reader, PageAsk.newest(20));

        Status status = postStatus.post(writer, PostStatus.Request.of("यहाँ लिखा"));
        eventually(() -> texts(there, reader).contains("यहाँ लिखा"));
        act.favourite(reader, status.id());
        eventually(() -> there.home(reader, PageAsk.newest(20)).statuses().stream()
                .anyMatch(each -> each.counts().favourites() == 1));
        editStatus.edit(writer, status.id(), PostStatus.Request.of("यहाँ बदला"));
        eventually(() -> texts(there, reader).contains("यहाँ बदला"));
        editStatus.delete(writer, status.id());
        eventually(() -> !texts(there, reader).contains("यहाँ बदला"));

        UUID back = other.getBean(PostStatus.class)
                .post(writer, PostStatus.Request.of("वहाँ लिखा"))
                .id();
        eventually(() -> here.home(reader, PageAsk.newest(20)).ids().contains(back));
    }

    @Test
    void a_block_here_acts_there_on_the_very_next_page() {
        int booth = people.booth(NetworkPeople.CITY, 9);
        Actor writer = people.member(booth);
        Actor reader = people.member(booth);
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        postStatus.post(writer, PostStatus.Request.of("अभी दिखता है"));
        ReadTimeline there = other.getBean(ReadTimeline.class);
        eventually(() -> texts(there, reader).contains("अभी दिखता है"));
        keepAway.block(writer, reader.memberId());
        assertThat(texts(there, reader)).doesNotContain("अभी दिखता है");
    }

    @Test
    void what_one_process_writes_reaches_a_stream_that_the_other_holds_open() {
        Actor writer = people.member(people.booth(NetworkPeople.CITY, 9));
        Actor reader = people.member(people.boothElsewhere());
        String token = sessions.begin(new Login(reader.memberId(), reader.constituencyId(), "hi"), "test");
        int port = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
        try (Listener listener =
                Listener.withHeader(port, token).subscribe("public").settled()) {
            Status status = postStatus.post(writer, PostStatus.Request.of("यहाँ लिखा, वहाँ सुना"));
            assertThat(Listener.payload(listener.event("update")).path("id").asString())
                    .isEqualTo(status.id().toString());
            keepAway.block(writer, reader.memberId());
            postStatus.post(writer, PostStatus.Request.of("रोके जाने के बाद"));
            postStatus.post(people.member(people.boothElsewhere()), PostStatus.Request.of("किसी और का"));
            assertThat(listener.until(
                            message -> message.path("payload").asString("").contains("किसी और का")))
                    .noneMatch(message -> message.path("payload").asString("").contains("रोके जाने"));
            database.sql("delete from session where member_id = :id")
                    .param("id", reader.memberId())
                    .update();
            assertThat(listener.closed()).isEqualTo(1008);
        }
    }

    @Test
    void edits_deletions_notifications_filters_and_announcements_reach_the_streams_of_the_other_process() {
        int booth = people.booth(NetworkPeople.CITY, 9);
        Actor writer = people.member(booth);
        Actor reader = people.member(booth);
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        String token = sessions.begin(new Login(reader.memberId(), reader.constituencyId(), "hi"), "test");
        int port = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
        Caller own = callers.as(new MemberKey(reader.constituencyId(), reader.memberId()));
        Caller state = callers.with("State president");
        UUID announced = UUID.randomUUID();
        try (Listener listener =
                Listener.withHeader(port, token).subscribe("user").settled()) {
            Status status = postStatus.post(writer, PostStatus.Request.of("पहला रूप"));
            String id = status.id().toString();
            assertThat(Listener.payload(listener.event("update")).path("id").asString())
                    .isEqualTo(id);
            editStatus.edit(writer, status.id(), PostStatus.Request.of("दूसरा रूप"));
            assertThat(Listener.payload(listener.event("status.update"))
                            .path("content")
                            .asString())
                    .contains("दूसरा रूप");
            editStatus.delete(writer, status.id());
            assertThat(listener.event("delete").path("payload").asString()).isEqualTo(id);
            follow.follow(writer, reader.memberId(), FollowAccount.Wish.PLAIN);
            assertThat(Listener.payload(listener.event("notification"))
                            .path("type")
                            .asString())
                    .isEqualTo("follow");

            assertThat(own.post(
                                    "/api/v2/filters",
                                    Map.of(
                                            "title",
                                            "x",
                                            "context",
                                            List.of("home"),
                                            "filter_action",
                                            "hide",
                                            "keywords_attributes",
                                            List.of(Map.of("keyword", "ओले"))))
                            .status())
                    .isEqualTo(200);
            listener.event("filters_changed");
            postStatus.post(writer, PostStatus.Request.of("ओले गिरे"));
            postStatus.post(writer, PostStatus.Request.of("धूप निकली"));
            assertThat(listener.until(
                            message -> message.path("payload").asString("").contains("धूप निकली")))
                    .as("the filter holds in the other process at once")
                    .noneMatch(message -> message.path("payload").asString("").contains("ओले गिरे"));

            state.post("/api/org/announcements", Map.of("id", announced, "text", "कल अवकाश"));
            assertThat(Listener.payload(listener.event("announcement"))
                            .path("id")
                            .asString())
                    .isEqualTo(announced.toString());
            state.delete("/api/org/announcements/" + announced);
            assertThat(listener.event("announcement.delete").path("payload").asString())
                    .isEqualTo(announced.toString());
        } finally {
            state.delete("/api/org/announcements/" + announced);
        }
    }

    private static List<String> texts(ReadTimeline timelines, Actor reader) {
        return timelines.home(reader, PageAsk.newest(20)).statuses().stream()
                .map(Status::text)
                .toList();
    }

    /** Asks again and again; how long it takes is measured by the benchmark, not here. */
    private static void eventually(BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        boolean seen = happened.getAsBoolean();
        while (!seen && System.nanoTime() < end) {
            seen = happened.getAsBoolean();
        }
        assertThat(seen).isTrue();
    }
}
