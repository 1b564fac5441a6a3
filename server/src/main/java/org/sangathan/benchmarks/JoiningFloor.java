package org.sangathan.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The features' own statements of one joining, in the transactions in which they run, as a script of pgbench. */
final class JoiningFloor {
    private static final String PHONE = "sha256(int8send(:n::bigint))";
    private static final String MEMBER = "md5(:n::bigint::text)::uuid";
    private static final String OTHER = "md5((:n::bigint + 1)::text)::uuid";
    private static final String SECRET = "sha256(int8send((:n::bigint + 2)))";
    private static final String UNIT = "(:cell * 10000 + :booth)::int";
    private static final String CELL = ":cell::int";
    private static final String LATER = "now() + interval '5 minutes'";

    private JoiningFloor() {}

    static List<String> script() {
        List<String> script = new ArrayList<>(List.of(
                "\\set n random(1, 1000000000000000)",
                "\\set cell random(24001, 24403)",
                "\\set booth random(1, 300)"));
        script.add(attempts("FLOOR_CODES"));
        script.add(of("access.OneTimeCodeSql", "REPLACE", code()));
        script.add(attempts("FLOOR_GUESSES"));
        script.add("begin;");
        script.add(of("access.OneTimeCodeSql", "GUESS", code()));
        script.add(of("access.OneTimeCodeSql", "DELETE", code()));
        script.add("end;");
        script.add("begin;");
        script.add(of("access.AccessSql", "LOCK", Map.of("key", ":n::bigint")));
        script.add(of("access.AccessSql", "FIND_LOGIN", Map.of("phone_hash", PHONE)));
        script.add(of("access.AccessSql", "INSERT_LOGIN", login()));
        script.add(of("people.JoiningBlockSql", "IS_BLOCKED", Map.of("phone_hash", PHONE, "now", "now()")));
        script.add(of("people.PeopleSql", "INSERT_MEMBER", member()));
        script.add(of("people.PeopleSql", "INSERT_CONSENT", member()));
        script.add(of("people.duplicates.DuplicateSql", "PUT_DUE", Map.of("constituency_id", CELL, "id", MEMBER)));
        script.add(of("network.accounts.ProfileSql", "INSERT", account()));
        script.add(of("strength.StrengthSql", "MARK_DIRTY", Map.of("key", "7", "constituency_id", CELL, "id", OTHER)));
        script.add(of("strength.StrengthSql", "ADD", counters()));
        script.add(of("access.AuditSql", "BEGIN_HEAD", Map.of("constituency_id", CELL)));
        script.add(of("access.AuditSql", "LOCK_HEAD", Map.of("constituency_id", CELL)));
        script.add(of("access.AuditSql", "INSERT", entry()));
        script.add(of("people.joining.InvitationSql", "INSERT_UNDO", undo()));
        script.add(of("access.TextToSendSql", "INSERT", text()));
        script.add("end;");
        script.add(of("access.TextToSendSql", "DELETE", Map.of("id", OTHER)));
        script.add(of("access.AccessSql", "INSERT_SESSION", session()));
        return script;
    }

    /** One line that all share, one of the address, one of the number. */
    private static String attempts(String counter) {
        return of(
                "access.AttemptSql",
                "INCREMENT",
                Map.of(
                        "counters",
                        "array['" + counter + "', '" + counter + "', '" + counter + "']",
                        "subjects",
                        "array['\\x00'::bytea, " + SECRET + ", " + PHONE + "]",
                        "window_start",
                        "'2026-01-01Z'"));
    }

    private static String of(String sqlClass, String statement, Map<String, String> values) {
        return Statements.filled("org.sangathan." + sqlClass, statement, values);
    }

    private static Map<String, String> code() {
        return Map.of(
                "phone_hash",
                PHONE,
                "purpose",
                "'JOIN'",
                "device_hash",
                SECRET,
                "code_hash",
                SECRET,
                "expires_at",
                LATER,
                "now",
                "now()");
    }

    private static Map<String, String> login() {
        return Map.of("phone_hash", PHONE, "member_id", MEMBER, "constituency_id", CELL, "language", "'hi'");
    }

    private static Map<String, String> member() {
        Map<String, String> values = new HashMap<>(Map.of(
                "constituency_id",
                CELL,
                "id",
                MEMBER,
                "member_id",
                MEMBER,
                "home_unit_id",
                UNIT,
                "name",
                "'सुनीता यादव'",
                "name_key",
                "'snit idv'",
                "gender",
                "'woman'",
                "birth_year",
                "1980",
                "language",
                "'hi'"));
        values.put("worker", "false");
        values.put("phone_sealed", "sha512(int8send(:n::bigint))");
        values.put("joined_at", "now()");
        values.put("joined_how", "'sms'");
        values.put("inviter_id", "null");
        values.put("inviter_constituency_id", "null");
        values.put("proven_at", "now()");
        values.put("purpose", "'membership'");
        values.put("notice_version", "'2026-11'");
        values.put("given_at", "now()");
        return values;
    }

    private static Map<String, String> account() {
        String handle = "'floor_' || :n";
        return Map.of(
                "id",
                MEMBER,
                "kind",
                "'member'",
                "constituency_id",
                CELL,
                "unit_id",
                "null",
                "handles",
                "array['sunita_yadav', 'sunita_yadav2', " + handle + "]",
                "display_name",
                "'सुनीता यादव'",
                "name_key",
                "'snit idv'",
                "created_at",
                "now()");
    }

    private static Map<String, String> counters() {
        Map<String, String> values = new HashMap<>(Map.of("constituency_id", CELL, "unit_id", UNIT));
        for (String none : List.of(
                "president_claimed",
                "president_proven",
                "committee_claimed",
                "committee_proven",
                "workers",
                "youth",
                "mentors")) {
            values.put(none, "0");
        }
        for (String one : List.of("members", "members_proven", "women")) {
            values.put(one, "1");
        }
        return values;
    }

    private static Map<String, String> entry() {
        Map<String, String> values = new HashMap<>(Map.of(
                "constituency_id",
                CELL,
                "seq",
                "(:n::bigint + 1000000000)",
                "at",
                "now()",
                "actor_id",
                "null",
                "actor_constituency_id",
                "null",
                "action",
                "'member_joined'",
                "unit_id",
                UNIT,
                "subject",
                "'x'",
                "facts",
                "'{}'",
                "hash",
                SECRET));
        return values;
    }

    private static Map<String, String> undo() {
        return Map.of(
                "token_hash",
                SECRET,
                "member_id",
                MEMBER,
                "constituency_id",
                CELL,
                "invitation_id",
                "null",
                "expires_at",
                LATER);
    }

    private static Map<String, String> text() {
        return Map.of("id", OTHER, "phone_hash", PHONE, "sealed", SECRET, "made_at", "now()", "next_try_at", LATER);
    }

    private static Map<String, String> session() {
        return Map.of(
                "token_hash",
                SECRET,
                "id",
                OTHER,
                "member_id",
                MEMBER,
                "constituency_id",
                CELL,
                "device",
                "'phone'",
                "now",
                "now()",
                "expires_at",
                LATER);
    }
}
