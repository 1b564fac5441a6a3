package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Attempts.Limit;
import org.sangathan.access.Attempts.Try;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Six digits sent to a phone and typed on the device that asked for them, once, within minutes. The device is known by
 * a cookie, so a code read out to somebody else's phone opens nothing there.
 */
@Component
public class OneTimeCodes {
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final String DEVICE_COOKIE = "sangathan_device";
    private static final int GUESSES = 5;

    private final OneTimeCodeSql sql;
    private final Logins logins;
    private final Attempts attempts;
    private final Keys keys;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            OneTimeCodeSql sql,
            Logins logins,
            Attempts attempts,
            Keys keys,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.logins = logins;
        this.attempts = attempts;
        this.keys = keys;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a code opens; one for signing in does not join. */
    public enum Purpose {
        SIGN_IN,
        JOIN
    }

    /** Counts the request before anything else, also for numbers that nobody has. */
    public void countRequest(PhoneNumber phone, HttpServletRequest request) {
        attempts.count(
                new Try(Limit.CODES_IN_ALL, ""),
                new Try(Limit.CODES_PER_ADDRESS, request.getRemoteAddr()),
                new Try(Limit.CODES_PER_NUMBER, phone.e164()));
    }

    /** Marks the browser that asks, whether or not a code is sent, so that the answer tells nothing. */
    public String markDevice(HttpServletRequest request, HttpServletResponse response) {
        String device = Tokens.fresh(18);
        Sessions.setCookie(request, response, DEVICE_COOKIE, device, LIFE);
        return device;
    }

    /** Makes a code; an earlier one of the same purpose is void. */
    public String issue(Purpose purpose, PhoneNumber phone, String device) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        sql.replace(
                logins.hash(phone),
                purpose.name(),
                Tokens.hash(device),
                codeHash(phone, code),
                clock.instant().plus(LIFE));
        return code;
    }

    /** Returns when the code is right, which it then never is again. */
    public void use(Purpose purpose, PhoneNumber phone, @Nullable String code, HttpServletRequest request) {
        // in a transaction of its own, and before the next one, so that nobody holds two connections
        attempts.count(
                new Try(Limit.GUESSES_IN_ALL, ""),
                new Try(Limit.GUESSES_PER_ADDRESS, request.getRemoteAddr()),
                new Try(Limit.GUESSES_PER_NUMBER, phone.e164()));
        AccessProblem refused = transaction.execute(status -> tried(purpose, phone, code, request));
        if (refused != null) {
            throw new Problem(refused);
        }
    }

    private @Nullable AccessProblem tried(
            Purpose purpose, PhoneNumber phone, @Nullable String code, HttpServletRequest request) {
        byte[] phoneHash = logins.hash(phone);
        OneTimeCodeSql.Kept kept =
                sql.guess(phoneHash, purpose.name(), clock.instant()).orElse(null);
        if (kept == null) {
            return AccessProblem.CODE_EXPIRED;
        }
        if (kept.guesses() > GUESSES) {
            sql.delete(phoneHash, purpose.name());
            return AccessProblem.CODE_EXPIRED;
        }
        String device = Sessions.cookie(request, DEVICE_COOKIE);
        if (device == null || !MessageDigest.isEqual(kept.deviceHash(), Tokens.hash(device))) {
            return AccessProblem.OTHER_DEVICE;
        }
        if (code == null || !MessageDigest.isEqual(kept.codeHash(), codeHash(phone, asciiDigits(code)))) {
            return AccessProblem.CODE_WRONG;
        }
        sql.delete(phoneHash, purpose.name());
        return null;
    }

    /** A Hindi keyboard may type १२३४५६. */
    private static String asciiDigits(String code) {
        StringBuilder digits = new StringBuilder();
        code.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private byte[] codeHash(PhoneNumber phone, String code) {
        return keys.fingerprint("one-time code", phone.e164() + " " + code);
    }
}
