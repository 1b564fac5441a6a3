package org.sangathan.people.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.joining.JoinOnOwnPhone.Form;
import org.sangathan.platform.Ids;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many joinings of one number at the same moment, by every way there is. */
@ServerTest
class StormTest {
    private static final AtomicLong PHONES = new AtomicLong(9_817_000_000L);
    private static final int SEAT = 243_220_000;

    @Autowired
    JoinOnOwnPhone joinOnOwnPhone;

    @Autowired
    UndoJoining undoJoining;

    @Autowired
    AddMember addMember;

    @Autowired
    Questions questions;

    @Autowired
    Logins logins;

    @Autowired
    Ids ids;

    @Autowired
    SentTexts sent;

    @Autowired
    Territory territory;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Test
    void makes_one_member_of_a_number_that_joins_by_every_way_at_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            PhoneNumber phone =
                    PhoneNumber.parse("+91" + PHONES.incrementAndGet()).orElseThrow();
            int[] booths = territory.tree().unitsAt(SEAT, Level.BOOTH);
            answerUntilTheBooth(phone);
            List<Runnable> ways = new ArrayList<>();
            for (int time = 0; time < 8; time++) {
                int booth = booths[time];
                ways.add(() -> joinOnOwnPhone.join(form(phone, booth), null));
                ways.add(() -> say(phone, "322 " + territory.tree().get(booth).number()));
                ways.add(() -> bySlip(phone, booth));
            }
            List<Throwable> refused = atOnce(ways);

            assertThat(refused).allMatch(DataIntegrityViolationException.class::isInstance);
            Logins.Login login = logins.find(phone).orElseThrow();
            assertThat(membersNamed("तूफ़ान " + phone.e164())).isEqualTo(1);
            assertThat(database.sql("select count(*) from member where id = :id")
                            .param("id", login.memberId())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(database.sql("select count(*) from joining_undo where member_id = :id")
                            .param("id", login.memberId())
                            .query(Integer.class)
                            .single())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void lets_no_joining_slip_in_beside_an_undoing() throws Exception {
        for (int round = 0; round < 5; round++) {
            PhoneNumber phone =
                    PhoneNumber.parse("+91" + PHONES.incrementAndGet()).orElseThrow();
            int booth = territory.tree().unitsAt(SEAT, Level.BOOTH)[0];
            joinOnOwnPhone.join(form(phone, booth), null);
            String text = sent.last(phone.e164(), "/undo/");
            String token =
                    text.substring(text.indexOf("/undo/") + "/undo/".length()).strip();
            List<Runnable> ways = new ArrayList<>();
            ways.add(() -> undoJoining.undo(token));
            for (int time = 0; time < 8; time++) {
                ways.add(() -> bySlip(phone, booth));
                ways.add(() -> joinOnOwnPhone.join(form(phone, booth), null));
            }
            atOnce(ways);

            assertThat(logins.find(phone)).isEmpty();
            assertThat(membersNamed("तूफ़ान " + phone.e164())).isZero();
        }
    }

    @Test
    void refuses_every_birth_year_of_a_child_whatever_the_year() {
        Random random = new Random(18);
        for (int thisYear = 2026; thisYear < 2100; thisYear++) {
            for (int birthYear = thisYear - 150; birthYear <= thisYear + 20; birthYear++) {
                boolean taken = Applicant.faultOfBirthYear(birthYear, thisYear).isEmpty();
                assertThat(taken)
                        .as("%d in %d", birthYear, thisYear)
                        .isEqualTo(thisYear - birthYear >= 18 && thisYear - birthYear <= 120);
            }
            assertThat(Applicant.faultOfBirthYear(random.nextInt(), thisYear).isPresent()
                            || Applicant.faultOfBirthYear(Integer.MIN_VALUE, thisYear)
                                    .isPresent())
                    .isTrue();
        }
    }

    /** As a feature joins a person that does not wait in line. */
    private void bySlip(PhoneNumber phone, int booth) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> addMember.add(
                        new Member(
                                booth / 10_000,
                                ids.next(),
                                booth,
                                "तूफ़ान " + phone.e164(),
                                Gender.MAN,
                                1980,
                                "hi",
                                false,
                                java.time.Instant.now(),
                                "paper",
                                null),
                        phone,
                        null,
                        "paper",
                        java.util.Map.of()));
    }

    private void answerUntilTheBooth(PhoneNumber phone) {
        say(phone, null);
        sent.last(phone.e164(), "1 लिखकर");
        say(phone, "1");
        say(phone, "तूफ़ान " + phone.e164() + " 1980");
        say(phone, "2");
        sent.last(phone.e164(), "विधानसभा");
    }

    private void say(PhoneNumber phone, @Nullable String text) {
        questions.hear(new IncomingMessage(UUID.randomUUID().toString(), phone, "56161", text));
    }

    private static Form form(PhoneNumber phone, int booth) {
        return new Form("तूफ़ान " + phone.e164(), Gender.MAN, 1980, phone.e164(), booth, true, "hi");
    }

    private int membersNamed(String name) {
        return database.sql("select count(*) from member where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static List<Throwable> atOnce(List<Runnable> ways) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable way : ways) {
                running.add(threads.submit(() -> {
                    start.await();
                    way.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                try {
                    each.get(60, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException thrown) {
                    refused.add(thrown.getCause());
                }
            }
        }
        return refused;
    }
}
