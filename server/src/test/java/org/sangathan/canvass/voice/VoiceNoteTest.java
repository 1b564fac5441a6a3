package org.sangathan.canvass.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.KeepNoLonger;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class VoiceNoteTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    MovingClock clock;

    @Autowired
    KeepNoLonger keepNoLonger;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    MemberKey president;
    Caller worker;
    int booth;
    int cell;
    UUID visit;

    @BeforeEach
    void walk() {
        president = callers.person("Booth president", 0);
        worker = callers.as(president);
        booth = worker.get("/api/org/me").body().path("unit").path("id").asInt();
        cell = booth / 10_000;
        visit = visitOf(president);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void keeps_a_note_sealed_and_plays_it_to_its_worker() {
        UUID id = ids.next();
        byte[] sound = ogg(12);

        assertThat(send(worker, id, visit, sound).status()).isEqualTo(204);

        Caller.Answer played = worker.get(path(id));
        assertThat(played.status()).isEqualTo(200);
        assertThat(played.raw().headers().firstValue("Content-Type")).hasValue("audio/ogg");
        assertThat(played.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(played.text()).contains("OpusHead");
        assertThat(database.sql("select position(:plain in sealed) from voice_note where id = :id")
                        .param("plain", "OpusHead".getBytes(StandardCharsets.UTF_8))
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(worker.get(list()).body().findValuesAsString("id")).contains(id.toString());
        assertThat(worker.get(list()).body().findValuesAsString("seconds")).contains("12");
    }

    @Test
    void takes_the_sounds_that_phones_record() {
        for (byte[] sound : List.of(webm(3_000), mp4(44_100, 88_200), new byte[] {
            (byte) 0xFF, (byte) 0xF1, 0x50, (byte) 0x80, 1, 2, 3, 4, 5, 6, 7, 8, 9
        })) {
            assertThat(send(worker, ids.next(), visit, sound).status()).isEqualTo(204);
        }
        assertThat(Sound.of(webm(61_000)).orElseThrow().seconds()).isEqualTo(61);
        assertThat(Sound.of(mp4(44_100, 88_200)).orElseThrow().seconds()).isEqualTo(2);
    }

    @Test
    void plays_it_to_whoever_manages_the_turf_and_tells_the_worker_who_listened() {
        UUID id = ids.next();
        send(worker, id, visit, ogg(5));
        int before = looks();

        assertThat(callers.with("District president").get(path(id)).status()).isEqualTo(200);

        assertThat(looks()).isEqualTo(before + 1);
        worker.get(path(id));
        assertThat(looks()).as("one's own listening is no look").isEqualTo(before + 1);
    }

    @Test
    void refuses_to_play_it_to_others() {
        UUID id = ids.next();
        send(worker, id, visit, ogg(5));

        for (Caller other : List.of(callers.with("District president", 1), callers.with("Booth committee member"))) {
            assertThat(other.get(path(id)).code()).isEqualTo("voice_note_unknown");
            assertThat(other.get(list()).text()).doesNotContain(id.toString());
        }
        assertThat(callers.stranger().get(path(id)).status()).isEqualTo(401);
    }

    @Test
    void keeps_it_once_for_an_id_sent_twice_and_refuses_the_id_from_another() {
        UUID id = ids.next();
        assertThat(send(worker, id, visit, ogg(5)).status()).isEqualTo(204);
        assertThat(send(worker, id, visit, ogg(5)).status()).isEqualTo(204);

        assertThat(send(callers.with("District president"), id, visit, ogg(5)).code())
                .isEqualTo("voice_note_id_taken");
        assertThat(notes(id)).isOne();
    }

    @Test
    void keeps_it_once_when_it_is_sent_many_times_at_once() throws Exception {
        UUID id = ids.next();
        List<Callable<Integer>> storm = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            storm.add(() -> send(worker, id, visit, ogg(5)).status());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(storm)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        assertThat(notes(id)).isOne();
    }

    @Test
    void refuses_what_is_no_sound_or_too_much() {
        assertThat(send(worker, ids.next(), visit, "<html>not a sound at all".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("sound_not_readable");
        assertThat(send(worker, ids.next(), visit, new byte[3]).code()).isEqualTo("sound_not_readable");
        byte[] large = ByteBuffer.allocate(600_001).put(ogg(5)).array();
        assertThat(send(worker, ids.next(), visit, large).code()).isEqualTo("sound_too_large");
        assertThat(send(worker, ids.next(), visit, ogg(91)).code()).isEqualTo("sound_too_long");
        assertThat(send(worker, ids.next(), visit, ogg(90)).status()).isEqualTo(204);
    }

    @Test
    void waits_for_the_visit_of_one_who_has_no_right_to_walk_there() {
        MemberKey member = someoneOfAnotherConstituency();
        Caller without = callers.as(member);

        assertThat(send(without, ids.next(), ids.next(), ogg(5)).code()).isEqualTo("visit_not_here_yet");
        assertThat(send(without, ids.next(), visit, ogg(5)).code())
                .as("another's visit")
                .isEqualTo("visit_not_here_yet");
        assertThat(send(without, ids.next(), visitOf(member), ogg(5)).status()).isEqualTo(204);
        assertThat(send(worker, ids.next(), ids.next(), ogg(5)).status())
                .as("a walker's visit may come later")
                .isEqualTo(204);
    }

    @Test
    void refuses_more_than_a_day_can_hold() {
        MemberKey member = emptyPosts.boothWithoutPresident().member();
        UUID own = visitOf(member);
        database.sql("""
                        insert into voice_note (constituency_id, id, visit_id, worker_id, worker_constituency_id,
                          received_at, media_type, sealed)
                        select :cell, gen_random_uuid(), :visit, :id, :cell, now(), 'audio/ogg', ''
                        from generate_series(1, 200)
                        """)
                .param("cell", cell)
                .param("visit", own)
                .param("id", member.id())
                .update();

        Caller.Answer refused = send(callers.as(member), ids.next(), own, ogg(5));

        assertThat(refused.code()).isEqualTo("too_many_voice_notes");
        assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("3600");
        database.sql("delete from voice_note where worker_id = :id")
                .param("id", member.id())
                .update();
    }

    @Test
    void keeps_it_for_90_days() {
        UUID id = ids.next();
        send(worker, id, visit, ogg(5));

        clock.advance(Duration.ofDays(89));
        keepNoLonger.run();
        assertThat(notes(id)).isOne();

        clock.advance(Duration.ofDays(2));
        keepNoLonger.run();
        assertThat(notes(id)).isZero();
    }

    private MemberKey someoneOfAnotherConstituency() {
        return database.sql("select id, constituency_id from member where constituency_id <> :cell order by id limit 1")
                .param("cell", cell)
                .query((row, number) -> new MemberKey(row.getInt("constituency_id"), row.getObject("id", UUID.class)))
                .single();
    }

    private UUID visitOf(MemberKey who) {
        UUID id = ids.next();
        database.sql("""
                        insert into visit (constituency_id, id, household_id, booth_id, worker_id,
                          worker_constituency_id, device_id, sequence, at, said_at, received_at, day, outcome)
                        values (:cell, :id, :id, :booth, :worker, :worker_cell, :id, 1, now(), now(), now(),
                          current_date, 'met')
                        """)
                .param("cell", cell)
                .param("id", id)
                .param("booth", booth)
                .param("worker", who.id())
                .param("worker_cell", who.constituencyId())
                .update();
        return id;
    }

    private Caller.Answer send(Caller caller, UUID id, UUID about, byte[] sound) {
        return caller.send(caller.request(path(id) + "?visit=" + about)
                .header("X-Sangathan", "1")
                .header("Content-Type", "audio/webm;codecs=opus")
                .PUT(BodyPublishers.ofByteArray(sound)));
    }

    private String path(UUID id) {
        return "/api/org/canvass/voice-notes/" + cell + "/" + id;
    }

    private String list() {
        return "/api/org/canvass/voice-notes/" + cell + "?visit=" + visit;
    }

    private int notes(UUID id) {
        return database.sql("select count(*) from voice_note where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int looks() {
        return database.sql("select count(*) from look where member_id = :id and reason = 'voice_note'")
                .param("id", president.id())
                .query(Integer.class)
                .single();
    }

    /** The first page with its head, and a last page at that time. */
    private static byte[] ogg(int seconds) {
        ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[24])
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII));
        bytes.position(100);
        bytes.put("OggS".getBytes(StandardCharsets.US_ASCII)).put(new byte[2]).putLong(seconds * 48_000L);
        return bytes.array();
    }

    private static byte[] webm(int millis) {
        ByteBuffer bytes = ByteBuffer.allocate(120);
        bytes.putInt(0x1A45DFA3).position(60);
        bytes.putInt(0x1F43B675)
                .put((byte) 0x01)
                .put(new byte[7])
                .put((byte) 0xE7)
                .put((byte) 0x84)
                .putInt(millis);
        return bytes.array();
    }

    private static byte[] mp4(int scale, int duration) {
        ByteBuffer bytes = ByteBuffer.allocate(120);
        bytes.putInt(24).put("ftypM4A ".getBytes(StandardCharsets.US_ASCII)).position(40);
        bytes.put("mvhd".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putLong(0)
                .putInt(scale)
                .putInt(duration);
        return bytes.array();
    }
}
