package org.sangathan.people.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.MovingClock;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up Gorakhpur Urban is constituency 322. */
@ServerTest
class JoinBySmsTest {
    private static final AtomicLong PHONES = new AtomicLong(9_813_000_000L);
    private static final int SEAT = 243_220_000;

    @Autowired
    Questions questions;

    @Autowired
    SentTexts sent;

    @Autowired
    Logins logins;

    @Autowired
    Members members;

    @Autowired
    Territory territory;

    @Autowired
    AskBySms askBySms;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    final PhoneNumber phone =
            PhoneNumber.parse("+91" + PHONES.incrementAndGet()).orElseThrow();
    UnitRef booth = new UnitRef(0, "", null, "", "", 0, null);

    @BeforeEach
    void chooseBooth() {
        booth = territory.tree().get(territory.tree().unitsAt(SEAT, Level.BOOTH)[3]);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void joins_by_missed_call_and_answers_in_hindi_digits() {
        call();
        assertThat(text("जुड़ने के लिए")).contains("1 लिखकर 56161 पर").contains("18+");
        say("१");
        text("पूरा नाम");
        say("सीता देवी १९८८");
        text("1 महिला");
        say("१");
        text("विधानसभा");
        say("322 " + booth.number());

        assertThat(text("आप संगठन से जुड़ गए")).contains("2 लिखकर 56161 पर").contains("/undo/");
        Member member = member();
        assertThat(member.name()).isEqualTo("सीता देवी");
        assertThat(member.birthYear()).isEqualTo(1988);
        assertThat(member.homeUnitId()).isEqualTo(booth.id());
        assertThat(member.joinedHow()).isEqualTo("missed_call");
        assertThat(member.language()).isEqualTo("hi");
        assertThat(count("joining_by_sms")).isZero();
    }

    @Test
    void joins_by_sms_in_english_finding_the_booth_step_by_step() {
        say("hello");
        text("1 लिखकर");
        say("3");
        text("to join, send 1");
        say("1");
        text("full name");
        say("Anwar Ali");
        text("In which year");
        say("1975");
        text("1 woman");
        say("2");
        text("assembly constituency");
        say("गोरखपुर");
        assertThat(text("1 = ")).contains("0 = none");
        say("0");
        text("assembly constituency");
        say("३२२");
        text("number of your booth");
        say(String.valueOf(booth.number()));

        assertThat(text("You have joined")).contains("send 2 to 56161");
        assertThat(member().joinedHow()).isEqualTo("sms");
        assertThat(member().gender().code()).isEqualTo("man");
        assertThat(database.sql("select notice_version || ' ' || language from consent where member_id = :id")
                        .param("id", member().id())
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-sms en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "11", "yes", "हाँ", "जुड़ना है", "①", "1 1", "ek"})
    void takes_nothing_but_one_for_joining(String answer) {
        call();
        text("1 लिखकर");
        say(answer);

        text("आप नहीं जुड़े");
        assertThat(count("joining_by_sms")).isZero();
        say("1");
        assertThat(logins.find(phone)).isEmpty();
    }

    @Test
    void refuses_a_person_under_18_and_forgets_them() {
        consent();
        say("मोहन " + (Year.now(ZoneOffset.UTC).getValue() - 17));

        text("केवल 18 वर्ष");
        assertThat(count("joining_by_sms")).isZero();
        assertThat(logins.find(phone)).isEmpty();
    }

    @Test
    void asks_again_what_it_cannot_read_and_gives_up_in_the_end() {
        consent();
        for (int attempt = 0; attempt < 8; attempt++) {
            say("???");
            text("समझ नहीं आया");
        }
        say("???");

        text("हमने कुछ नहीं रखा");
        assertThat(count("joining_by_sms")).isZero();
    }

    @Test
    void asks_again_for_a_missed_call_later_but_not_for_one_at_once() {
        call();
        text("1 लिखकर");
        call();
        clock.advance(Duration.ofMinutes(2));
        call();
        say("1");
        text("पूरा नाम");

        assertThat(sent.to(phone.e164()).stream().filter(text -> text.contains("1 लिखकर")))
                .hasSize(2);
    }

    @Test
    void forgets_a_joining_that_nobody_finishes() {
        consent();
        assertThat(count("joining_by_sms")).isEqualTo(1);
        clock.advance(Duration.ofDays(4));
        askBySms.forgetEnded();

        assertThat(count("joining_by_sms")).isZero();
    }

    @Test
    void keeps_what_is_said_so_far_sealed() {
        consent();
        say("गुलाबो परीक्षिका");
        text("किस साल");

        assertThat(database.sql("select string_agg(t::text, '') from joining_by_sms t")
                        .query(String.class)
                        .single())
                .doesNotContain("गुलाबो")
                .doesNotContain(phone.e164());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "२", "২", "௨", "رد", "रद्द", "UNDO"})
    void undoes_by_answer_or_word_and_nothing_else(String answer) {
        join();
        UUID id = member().id();
        say(answer);

        if (answer.equals("رد")) {
            assertThat(logins.find(phone)).isPresent();
            return;
        }
        text("रद्द हो गया");
        assertThat(logins.find(phone)).isEmpty();
        assertThat(database.sql("select count(*) from member where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void opens_a_blocked_number_only_by_its_owners_own_word() {
        join();
        say("2");
        text("रद्द हो गया");
        call();
        say("1");
        assertThat(count("joining_by_sms")).isZero();

        say("kholo");
        assertThat(text("फिर खुल गया")).contains("open again");
        call();
        say("1");
        text("पूरा नाम");
    }

    private void consent() {
        call();
        text("1 लिखकर");
        say("1");
        text("पूरा नाम");
    }

    private void join() {
        consent();
        say("राधा 1991");
        text("1 महिला");
        say("1");
        text("विधानसभा");
        say("322 " + booth.number());
        text("जुड़ गए");
    }

    private void call() {
        hear(null);
    }

    private void say(String text) {
        hear(text);
    }

    private void hear(@Nullable String text) {
        questions.hear(new IncomingMessage(UUID.randomUUID().toString(), phone, "56161", text));
    }

    private String text(String words) {
        return sent.last(phone.e164(), words);
    }

    private Member member() {
        Logins.Login login = logins.find(phone).orElseThrow();
        return members.find(new MemberKey(login.constituencyId(), login.memberId()))
                .orElseThrow();
    }

    /** Rows of this test's phone. */
    private int count(String table) {
        return database.sql("select count(*) from " + table + " where phone_hash = :phone_hash")
                .param("phone_hash", logins.hash(phone))
                .query(Integer.class)
                .single();
    }
}
