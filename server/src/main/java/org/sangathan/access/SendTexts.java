package org.sangathan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends texts once the transaction that needs them is on disk. A gateway that is down undoes nothing: the text waits,
 * sealed, and is tried again for a day.
 */
@Component
public class SendTexts {
    private static final Logger log = LoggerFactory.getLogger(SendTexts.class);
    private static final String PURPOSE = "text to send";
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final TextToSendSql sql;
    private final TextMessages messages;
    private final Logins logins;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    SendTexts(TextToSendSql sql, TextMessages messages, Logins logins, Keys keys, Ids ids, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.logins = logins;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's transaction; nothing is sent if that is rolled back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void afterCommit(PhoneNumber to, Text text) {
        UUID id = ids.next();
        Instant now = clock.instant();
        sql.insert(id, logins.hash(to), sealed(to, text), now, now.plus(FIRST_WAIT));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                senders.execute(() -> send(id, to, text));
            }
        });
    }

    private void send(UUID id, PhoneNumber to, Text text) {
        try {
            messages.send(to, text);
            sql.delete(id);
        } catch (RuntimeException undelivered) {
            log.warn("a text could not be handed over and is tried again: {}", undelivered.toString());
        }
    }

    /** With the person who is erased. */
    public void forget(PhoneNumber phone) {
        sql.forget(logins.hash(phone));
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT30S")
    public void sendAgain() {
        sql.deleteOld(clock.instant().minus(LIFE));
        for (int sent = 0; sent < AT_ONCE; sent++) {
            Instant now = clock.instant();
            Optional<TextToSendSql.Due> next = sql.take(now, FIRST_WAIT, LONGEST_WAIT);
            if (next.isEmpty()) {
                return;
            }
            TextToSendSql.Due due = next.get();
            String[] parts = keys.open(PURPOSE, due.sealed()).split(" ", 4);
            send(due.id(), new PhoneNumber(parts[0]), new Text(parts[1], parts[2], parts[3]));
        }
    }

    private byte[] sealed(PhoneNumber to, Text text) {
        return keys.seal(PURPOSE, String.join(" ", to.e164(), text.key(), text.language(), text.body()));
    }
}
