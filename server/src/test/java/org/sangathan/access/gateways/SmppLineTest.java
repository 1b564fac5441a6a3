package org.sangathan.access.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.MovingClock;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.access.AnswerReader;
import org.sangathan.access.DltSettings;
import org.sangathan.access.DltTemplates;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.access.gateways.SmppSettings.Alphabet;
import org.sangathan.platform.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Against a real SMPP server on the loopback. */
@ServerTest
class SmppLineTest {
    private static final int UDH = 0x40;
    private static final int UCS_2 = 8;
    private static final int OWN_ID = 0x1502;
    private static final AtomicLong PHONES = new AtomicLong(9_815_000_000L);
    private static final AtomicInteger REFERENCES = new AtomicInteger();
    private static final String LONG_HINDI = "नियुक्ति पत्र क्षत्रिय द्विवेदी ट्रस्ट श्रीमती ".repeat(6) + "😀 समाप्त";

    @Autowired
    JoinParts joinParts;

    @Autowired
    Questions questions;

    @Autowired
    MessageLimits messageLimits;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SentTexts sent;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    DefaultListableBeanFactory beans;

    @TempDir
    Path folder;

    private final String from = "91" + PHONES.incrementAndGet();
    private final PhoneNumber phone = PhoneNumber.parse("+" + from).orElseThrow();
    private final String kind = "echo " + from;
    private Echo echo;
    private Smsc smsc;
    private SmppLine line;

    @BeforeEach
    void open() throws Exception {
        database.sql("delete from attempt").update();
        database.sql("delete from sms_part").update();
        echo = new Echo(kind, questions, phone);
        beans.registerSingleton(kind, echo);
        smsc = new Smsc(0);
        line = line(smsc.port(), Smsc.PASSWORD, Alphabet.GSM7);
        line.keep();
        waitUntil(() -> smsc.binds.get() == 1);
        questions.expect(phone, kind, "x", Duration.ofDays(1));
    }

    @AfterEach
    void close() throws Exception {
        clock.reset();
        line.close();
        smsc.close();
        beans.destroySingleton(kind);
    }

    @Test
    void hears_letters_of_every_coding() throws Exception {
        smsc.deliver(from, 0, 0, new byte[] {'J', 'a', 'i', ' ', 0x00, 0x1b, 0x65, 0x1b, 0x3c});
        smsc.deliver(from, 0, 3, "Zoë".getBytes(StandardCharsets.ISO_8859_1));
        smsc.deliver(from, 0, UCS_2, ucs2("१ जय हिन्द 😀"));
        smsc.deliver(from, 0, 0x18, ucs2("२"));
        smsc.deliver(from, 0, 0xf1, "1".getBytes(StandardCharsets.US_ASCII));
        smsc.deliver(from, 0, 1, "plain".getBytes(StandardCharsets.US_ASCII));
        smsc.deliver(from, 0, UCS_2, new byte[0], new OptionalParameter.Message_payload(ucs2("भार")));

        assertThat(echo.heard).containsExactly("Jai @€[", "Zoë", "१ जय हिन्द 😀", "२", "1", "plain", "भार");
    }

    @Test
    void joins_parts_that_come_in_any_order_and_twice() throws Exception {
        List<byte[]> parts = new ArrayList<>(OutgoingParts.of(LONG_HINDI, REFERENCES.incrementAndGet(), Alphabet.GSM7)
                .parts());
        assertThat(parts).hasSizeGreaterThan(3);
        Collections.shuffle(parts, new Random(7));
        parts.add(2, parts.getFirst());
        for (byte[] part : parts) {
            smsc.deliver(from, UDH, UCS_2, part);
        }

        assertThat(echo.heard).containsExactly(LONG_HINDI);
        assertThat(waiting()).isZero();
    }

    @Test
    void joins_parts_with_wide_references_and_other_header_elements() throws Exception {
        byte[] one = ucs2("पहला ");
        byte[] two = ucs2("दूसरा");
        smsc.deliver(from, UDH, UCS_2, with(new int[] {9, 0x24, 1, 6, 8, 4, 0x12, 0x34, 2, 2}, two));
        smsc.deliver(from, UDH, UCS_2, with(new int[] {6, 8, 4, 0x12, 0x34, 2, 1}, one));

        assertThat(echo.heard).containsExactly("पहला दूसरा");
    }

    @Test
    void joins_parts_told_by_parameters() throws Exception {
        smsc.deliver(from, 0, UCS_2, ucs2("बात"), sar(77, 3, 3));
        smsc.deliver(from, 0, UCS_2, ucs2("अधूरी "), sar(77, 3, 1));
        assertThat(echo.heard).isEmpty();
        smsc.deliver(from, 0, UCS_2, ucs2("नहीं "), sar(77, 3, 2));

        assertThat(echo.heard).containsExactly("अधूरी नहीं बात");
    }

    @Test
    void forgets_a_message_whose_part_never_comes() throws Exception {
        smsc.deliver(from, 0, UCS_2, ucs2("अकेला"), sar(5, 2, 1));
        assertThat(waiting()).isEqualTo(1);
        assertThat(database.sql("select string_agg(t::text, '') from sms_part t")
                        .query(String.class)
                        .single())
                .doesNotContain(HexFormat.of().formatHex(ucs2("अकेला")))
                .doesNotContain(HexFormat.of().formatHex("अकेला".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(HexFormat.of().formatHex(from.getBytes(StandardCharsets.UTF_8)));

        clock.advance(Duration.ofHours(7));
        joinParts.forgetOld();
        assertThat(waiting()).isZero();
        smsc.deliver(from, 0, UCS_2, ucs2("बाद में"), sar(5, 2, 2));
        assertThat(echo.heard).isEmpty();
    }

    @Test
    void takes_a_header_that_is_broken_for_a_message_of_its_own() throws Exception {
        smsc.deliver(from, UDH, 0, new byte[] {(byte) 200, 0, 3});
        smsc.deliver(from, UDH, 0, new byte[] {5, 0, 3, 1, 2, 9, 'a'});
        smsc.deliver(from, UDH, 0, new byte[] {4, 0, 9, 1, 2, 'b'});

        assertThat(echo.heard).containsExactly("", "a", "b");
    }

    @Test
    void hears_a_repeated_delivery_once_and_a_repeated_answer_twice() throws Exception {
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        assertThat(echo.heard).containsExactly("१");

        clock.advance(Duration.ofSeconds(40));
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        assertThat(echo.heard).hasSize(2);
    }

    @Test
    void hears_a_message_with_an_id_once_however_late_it_comes_again() throws Exception {
        OptionalParameter first = new OptionalParameter.User_message_reference((short) 7);
        smsc.deliver(from, 0, UCS_2, ucs2("१"), first);
        clock.advance(Duration.ofMinutes(45));
        smsc.deliver(from, 0, UCS_2, ucs2("१"), first);
        assertThat(echo.heard).containsExactly("१");
        smsc.deliver(from, 0, UCS_2, ucs2("१"), new OptionalParameter.User_message_reference((short) 8));
        assertThat(echo.heard).hasSize(2);

        OptionalParameter own = new OptionalParameter.OctetString((short) OWN_ID, "4f1c");
        smsc.deliver(from, 0, UCS_2, ucs2("२"), own);
        clock.advance(Duration.ofMinutes(45));
        smsc.deliver(from, 0, UCS_2, ucs2("२"), own);
        smsc.deliver(from, 0, UCS_2, ucs2("२"), new OptionalParameter.OctetString((short) OWN_ID, "4f1d"));
        assertThat(echo.heard).containsExactly("१", "१", "२", "२");
    }

    @Test
    void takes_a_reference_that_is_always_zero_for_none() throws Exception {
        OptionalParameter zero = new OptionalParameter.User_message_reference((short) 0);
        smsc.deliver(from, 0, UCS_2, ucs2("१"), zero);
        smsc.deliver(from, 0, UCS_2, ucs2("१"), zero);
        clock.advance(Duration.ofSeconds(40));
        smsc.deliver(from, 0, UCS_2, ucs2("१"), zero);

        assertThat(echo.heard).hasSize(2);
    }

    @Test
    void hears_once_what_comes_again_because_the_line_was_lost() throws Exception {
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        smsc.drop();
        waitUntil(() -> isDown());
        line.keep();
        waitUntil(() -> smsc.binds.get() == 2);
        clock.advance(Duration.ofMinutes(2));
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        assertThat(echo.heard).containsExactly("१");

        clock.advance(Duration.ofMinutes(9));
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        assertThat(echo.heard).hasSize(2);
    }

    @Test
    void tells_the_operator_who_sends_and_which_registered_text_it_is() throws Exception {
        Path templates = Files.writeString(folder.resolve("dlt"), "sms.test.hi = 1107161234567890123\n");
        line.close();
        line = line(
                new SmppSettings(
                        "localhost",
                        smsc.port(),
                        Smsc.SYSTEM_ID,
                        Smsc.PASSWORD,
                        "",
                        "SANGTN",
                        false,
                        null,
                        null,
                        Alphabet.GSM7),
                new DltSettings("1101234567890123456", null, "1102", templates));
        line.keep();
        waitUntil(() -> smsc.binds.get() == 2);

        line.send(phone, text(LONG_HINDI));
        line.send(phone, new Text("sms.other", "hi", "x"));

        assertThat(smsc.submitted).hasSizeGreaterThan(4);
        for (SubmitSm part : smsc.submitted.subList(0, smsc.submitted.size() - 1)) {
            assertThat(parameter(part, 0x1400)).isEqualTo("1101234567890123456");
            assertThat(parameter(part, 0x1401)).isEqualTo("1107161234567890123");
            assertThat(parameter(part, 0x1402)).isEqualTo("1102");
        }
        assertThat(parameter(smsc.submitted.getLast(), 0x1400)).isEqualTo("1101234567890123456");
        assertThat(smsc.submitted.getLast().getOptionalParameter((short) 0x1401))
                .isNull();
    }

    private static String parameter(SubmitSm submitted, int tag) {
        return new String(
                ((OptionalParameter.OctetString) submitted.getOptionalParameter((short) tag)).getValue(),
                StandardCharsets.US_ASCII);
    }

    @Test
    void hears_no_receipts_and_nobody_who_is_no_person() throws Exception {
        smsc.deliver(from, 4, 0, "id:1 sub:001 dlvrd:001 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII));
        smsc.deliver("VM-BANK", 0, 0, "1".getBytes(StandardCharsets.US_ASCII));
        smsc.deliver("199", 0, 0, "1".getBytes(StandardCharsets.US_ASCII));

        assertThat(echo.heard).isEmpty();
    }

    @Test
    void asks_for_what_could_not_be_taken_again() throws Exception {
        echo.fails = true;
        assertThatThrownBy(() -> smsc.deliver(from, 0, 0, "1".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(NegativeResponseException.class)
                .hasMessageContaining("64");
        echo.fails = false;
        smsc.deliver(from, 0, 0, "1".getBytes(StandardCharsets.US_ASCII));

        assertThat(echo.heard).containsExactly("1");
    }

    @Test
    void sends_short_texts_as_one_and_long_ones_as_parts_that_join_again() {
        line.send(phone, text("Your code is 123456 [€]"));
        line.send(phone, text("आपका कोड 123456"));
        line.send(phone, text(LONG_HINDI));
        line.send(phone, text("x".repeat(161)));

        SubmitSm plain = smsc.submitted.getFirst();
        assertThat(plain.getDestAddress()).isEqualTo(from);
        assertThat(plain.getSourceAddr()).isEqualTo("SANGTN");
        assertThat(plain.getDataCoding()).isZero();
        assertThat(Gsm7.decode(plain.getShortMessage())).isEqualTo("Your code is 123456 [€]");
        assertThat(smsc.submitted.get(1).getDataCoding()).isEqualTo((byte) UCS_2);
        List<SubmitSm> hindi = smsc.submitted.subList(2, smsc.submitted.size() - 2);
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        for (int at = 0; at < hindi.size(); at++) {
            byte[] bytes = hindi.get(at).getShortMessage();
            assertThat(hindi.get(at).isUdhi()).isTrue();
            assertThat(bytes.length).isLessThanOrEqualTo(140);
            assertThat(Arrays.copyOf(bytes, 6))
                    .containsExactly(5, 0, 3, hindi.getFirst().getShortMessage()[3], hindi.size(), at + 1);
            String piece = new String(bytes, 6, bytes.length - 6, StandardCharsets.UTF_16BE);
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                    .isFalse();
            letters.writeBytes(Arrays.copyOfRange(bytes, 6, bytes.length));
        }
        assertThat(letters.toString(StandardCharsets.UTF_16BE)).isEqualTo(LONG_HINDI);
        assertThat(smsc.submitted.getLast().getShortMessage()).hasSize(6 + 8);
    }

    @Test
    void keeps_a_letter_of_two_units_in_one_part() {
        List<byte[]> parts = OutgoingParts.of("क".repeat(66) + "😀".repeat(40), 1, Alphabet.GSM7)
                .parts();
        List<byte[]> escapes = OutgoingParts.of("x".repeat(152) + "€".repeat(9), 1, Alphabet.GSM7)
                .parts();

        assertThat(parts.getFirst()).hasSize(6 + 2 * 66);
        assertThat(escapes.getFirst()).hasSize(6 + 152);
    }

    @Test
    void binds_again_when_the_line_was_lost_and_refuses_to_send_meanwhile() throws Exception {
        smsc.drop();
        waitUntil(() -> isDown());
        line.keep();
        waitUntil(() -> smsc.binds.get() == 2);

        line.send(phone, text("फिर से"));
        assertThat(smsc.submitted).hasSize(1);
        smsc.deliver(from, 0, UCS_2, ucs2("सुना"));
        assertThat(echo.heard).containsExactly("सुना");
    }

    @Test
    void goes_on_trying_while_the_smsc_is_away_or_refuses_the_password() throws Exception {
        SmppLine wrong = line(smsc.port(), "wrong", Alphabet.GSM7);
        wrong.keep();
        assertThatThrownBy(() -> wrong.send(phone, text("x"))).hasMessage("text_message_not_sent");

        int port = smsc.port();
        smsc.close();
        waitUntil(this::isDown);
        line.keep();
        waitUntil(this::isDown);
        smsc = new Smsc(port);
        line.keep();
        waitUntil(() -> smsc.binds.get() == 1);
        line.send(phone, text("x"));
        assertThat(smsc.submitted).hasSize(1);
    }

    @Test
    void speaks_latin_with_an_smsc_whose_own_alphabet_that_is() throws Exception {
        try (Smsc other = new Smsc(0)) {
            SmppLine latin = line(other.port(), Smsc.PASSWORD, Alphabet.LATIN1);
            latin.keep();
            waitUntil(() -> other.binds.get() == 1);
            latin.send(phone, text("Code 12"));
            latin.send(phone, text("a@b"));
            other.deliver(from, 0, 0, "a@b".getBytes(StandardCharsets.ISO_8859_1));
            latin.close();

            assertThat(other.submitted.get(0).getShortMessage())
                    .isEqualTo("Code 12".getBytes(StandardCharsets.US_ASCII));
            assertThat(other.submitted.get(1).getShortMessage()).isEqualTo("a@b".getBytes(StandardCharsets.US_ASCII));
            assertThat(echo.heard).containsExactly("a@b");
        }
    }

    @Test
    void asks_an_unknown_number_that_texts_over_smpp_to_join() throws Exception {
        questions.forget(phone);
        smsc.deliver(from, 0, UCS_2, ucs2("नमस्ते"));
        assertThat(sent.last(phone.e164(), "1 लिखकर")).contains("18+");
        smsc.deliver(from, 0, UCS_2, ucs2("१"));
        sent.last(phone.e164(), "पूरा नाम");
    }

    private boolean isDown() {
        try {
            line.send(phone, text("y"));
            smsc.submitted.clear();
            return false;
        } catch (RuntimeException down) {
            return true;
        }
    }

    private SmppLine line(int port, String password, Alphabet alphabet) {
        return line(
                new SmppSettings(
                        "localhost", port, Smsc.SYSTEM_ID, password, "", "SANGTN", false, null, OWN_ID, alphabet),
                new DltSettings(null, null, null, null));
    }

    private SmppLine line(SmppSettings settings, DltSettings dlt) {
        return new SmppLine(
                settings,
                new HearShortMessage(joinParts, messageLimits, questions, transactions, settings),
                new DltTemplates(dlt),
                clock);
    }

    private static Text text(String body) {
        return new Text("sms.test", "hi", body);
    }

    private int waiting() {
        return database.sql("select count(*) from sms_part")
                .query(Integer.class)
                .single();
    }

    private static OptionalParameter[] sar(int reference, int of, int number) {
        return new OptionalParameter[] {
            new OptionalParameter.Sar_msg_ref_num((short) reference),
            new OptionalParameter.Sar_total_segments((byte) of),
            new OptionalParameter.Sar_segment_seqnum((byte) number)
        };
    }

    private static byte[] with(int[] header, byte[] letters) {
        byte[] all = new byte[header.length + letters.length];
        for (int at = 0; at < header.length; at++) {
            all[at] = (byte) header[at];
        }
        System.arraycopy(letters, 0, all, header.length, letters.length);
        return all;
    }

    private static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static void waitUntil(BooleanSupplier so) throws InterruptedException {
        for (int attempt = 0; attempt < 500 && !so.getAsBoolean(); attempt++) {
            Thread.sleep(20);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    /** A feature that has asked something, and asks again after each answer. */
    private static final class Echo implements AnswerReader {
        final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        volatile boolean fails;
        private final String kind;
        private final Questions questions;
        private final PhoneNumber phone;

        Echo(String kind, Questions questions, PhoneNumber phone) {
            this.kind = kind;
            this.questions = questions;
            this.phone = phone;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public boolean read(String subject, IncomingMessage answer) {
            if (fails) {
                throw new IllegalStateException("the database is away");
            }
            heard.add(String.valueOf(answer.text()));
            questions.expect(phone, kind, subject + "x", Duration.ofDays(1));
            return true;
        }
    }
}
