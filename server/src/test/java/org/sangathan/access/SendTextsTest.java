package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SendTextsTest {
    private static final PhoneNumber PHONE = PhoneNumber.parse("9814000001").orElseThrow();

    @Autowired
    TextToSendSql sql;

    @Autowired
    Logins logins;

    @Autowired
    Keys keys;

    @Autowired
    Ids ids;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final Gateway gateway = new Gateway();

    @BeforeEach
    @AfterEach
    void startEmpty() {
        clock.reset();
        database.sql("delete from text_to_send").update();
    }

    @Test
    void sends_after_the_commit_and_keeps_nothing() throws InterruptedException {
        SendTexts texts = texts(clock);
        inTransaction(() -> {
            texts.afterCommit(PHONE, new Text("sms.test", "hi", "नमस्ते"));
            assertThat(gateway.sent).isEmpty();
        });

        assertThat(gateway.first.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.sent).containsExactly("+919814000001 sms.test नमस्ते");
        waitForRows(0);
    }

    @Test
    void sends_nothing_of_a_transaction_that_is_rolled_back() {
        SendTexts texts = texts(clock);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            texts.afterCommit(PHONE, new Text("sms.test", "hi", "नमस्ते"));
            status.setRollbackOnly();
        });
        clock.advance(Duration.ofMinutes(2));
        texts.sendAgain();

        assertThat(gateway.sent).isEmpty();
    }

    @Test
    void tries_again_when_the_gateway_was_down_and_sends_once() throws InterruptedException {
        SendTexts texts = texts(clock);
        gateway.down = true;
        inTransaction(() -> texts.afterCommit(PHONE, new Text("sms.test", "hi", "नमस्ते दुनिया")));
        assertThat(gateway.first.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rows()).isEqualTo(1);
        assertThat(database.sql("select string_agg(t::text, '') from text_to_send t")
                        .query(String.class)
                        .single())
                .doesNotContain("9814000001")
                .doesNotContain("नमस्ते");

        texts.sendAgain();
        assertThat(gateway.sent).isEmpty();

        gateway.down = false;
        clock.advance(Duration.ofMinutes(2));
        texts.sendAgain();
        texts.sendAgain();
        assertThat(gateway.sent).containsExactly("+919814000001 sms.test नमस्ते दुनिया");
        assertThat(rows()).isZero();
    }

    @Test
    void gives_up_after_a_day_and_forgets_with_the_person() throws InterruptedException {
        SendTexts texts = texts(clock);
        gateway.down = true;
        inTransaction(() -> texts.afterCommit(PHONE, new Text("sms.test", "hi", "पहला")));
        assertThat(gateway.first.await(10, TimeUnit.SECONDS)).isTrue();
        clock.advance(Duration.ofDays(2));
        gateway.down = false;
        texts.sendAgain();
        assertThat(rows()).isZero();

        gateway.down = true;
        inTransaction(() -> texts.afterCommit(PHONE, new Text("sms.test", "hi", "दूसरा")));
        texts.forget(PHONE);
        assertThat(rows()).isZero();
        assertThat(gateway.sent).isEmpty();
    }

    private SendTexts texts(Clock clock) {
        return new SendTexts(sql, gateway, logins, keys, ids, clock);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** The bean's own retries run beside: only rows of this phone count. */
    private int rows() {
        return database.sql("select count(*) from text_to_send where phone_hash = :phone_hash")
                .param("phone_hash", logins.hash(PHONE))
                .query(Integer.class)
                .single();
    }

    private void waitForRows(int expected) throws InterruptedException {
        for (int attempt = 0; attempt < 500 && rows() != expected; attempt++) {
            Thread.sleep(10);
        }
        assertThat(rows()).isEqualTo(expected);
    }

    /** The operator's gateway, which can be down. */
    private static final class Gateway implements TextMessages {
        final List<String> sent = new CopyOnWriteArrayList<>();
        final CountDownLatch first = new CountDownLatch(1);
        volatile boolean down;

        @Override
        public void send(PhoneNumber to, Text text) {
            try {
                if (down) {
                    throw new IllegalStateException("down");
                }
                sent.add(to.e164() + " " + text.key() + " " + text.body());
            } finally {
                first.countDown();
            }
        }
    }
}
