package org.sangathan.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/** What access holds of a member, for that member to read, and what goes with their number. */
@Component
public class AccountData {
    private final AccountSql sql;
    private final PasskeySql passkeySql;
    private final OneTimeCodeSql codeSql;
    private final Questions questions;
    private final Logins logins;

    AccountData(AccountSql sql, PasskeySql passkeySql, OneTimeCodeSql codeSql, Questions questions, Logins logins) {
        this.sql = sql;
        this.passkeySql = passkeySql;
        this.codeSql = codeSql;
        this.questions = questions;
        this.logins = logins;
    }

    /** @param device what the browser said of itself */
    public record SignIn(Instant createdAt, Instant lastSeenAt, Instant expiresAt, String device) {}

    public record Passkey(String label, Instant createdAt, Instant lastUsedAt) {}

    public record Right(int unitId, List<String> permissions) {}

    /**
     * An entry of the audit.
     *
     * @param own done by the member, else done to them
     */
    public record Act(Instant at, String action, int unitId, boolean own) {}

    /** Newest first. */
    public List<SignIn> signIns(UUID memberId) {
        return sql.signIns(memberId);
    }

    public List<Passkey> passkeys(UUID memberId) {
        return passkeySql.passkeysOf(memberId).stream()
                .map(passkey -> new Passkey(passkey.label(), passkey.createdAt(), passkey.lastUsedAt()))
                .toList();
    }

    public List<Right> rights(UUID memberId) {
        return sql.rights(memberId);
    }

    /** Newest first. */
    public List<Act> acts(MemberKey member) {
        return Stream.concat(
                        sql.actsBy(member.id()).stream(), sql.actsOn(member.constituencyId(), member.id()).stream())
                .sorted(Comparator.comparing(Act::at).reversed())
                .toList();
    }

    /** Codes and questions that wait for an answer from the number of a person who is erased. */
    public void forgetNumber(PhoneNumber phone) {
        questions.forget(phone);
        codeSql.deleteAll(logins.hash(phone));
    }
}
