package org.sangathan.platform.backup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Every statement of backup and restore, on the one connection of its transaction. */
final class BackupSql {
    private static final String TABLES = """
            select c.relname, string_agg(quote_ident(a.attname), ',' order by a.attnum) as columns,
              bool_or(a.attname = 'member_id') as has_member
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not in ('flyway_schema_history', 'member_key')
            group by c.relname
            order by c.relname
            """;
    private static final String REFERENCES = """
            select distinct c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
            from pg_constraint c
            where c.contype = 'f' and c.conrelid <> c.confrelid and c.conparentid = 0
            """;
    private static final String MIGRATION = """
            select max(version) from flyway_schema_history where success
            """;
    private static final String WITHOUT_KEY = """
            select m.id, m.constituency_id from member m
            where not exists (select from member_key k where k.member_id = m.id)
            limit 10000
            """;
    private static final String COPY_KEYS = """
            copy member_key (member_id, constituency_id, secret) from stdin
            """;
    private static final String KEYS = """
            select member_id, constituency_id, secret from member_key order by member_id
            """;
    private static final String DELETE_KEYS_OF_NOBODY = """
            delete from member_key k
            where not exists (select from member m where m.id = k.member_id)
            """;
    private static final String IS_USED = """
            select exists (select from member) or exists (select from booth) or exists (select from audit_entry)
            """;
    /** The names in braces are of tables and columns, read from the catalogue. */
    private static final String COPY_OUT = """
            copy (select k.member_id as owner_of_row, encode(k.secret, 'hex') as secret_of_row, {columns}
              from {table} t left join member_key k on k.member_id = {owner}) to stdout
            """;

    private static final String COPY_IN = """
            copy {table} ({columns}) from stdin
            """;

    private final Connection connection;

    BackupSql(Connection connection) {
        this.connection = connection;
    }

    /** A table as the catalogue has it. */
    record Table(String name, String columns, boolean hasMember) {}

    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement plain = connection.createStatement();
                ResultSet rows = plain.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return tables;
    }

    /** Which tables must be there before a table. */
    Map<String, List<String>> parents() throws SQLException {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        try (Statement plain = connection.createStatement();
                ResultSet rows = plain.executeQuery(REFERENCES)) {
            while (rows.next()) {
                parents.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return parents;
    }

    String migration() throws SQLException {
        try (Statement plain = connection.createStatement();
                ResultSet row = plain.executeQuery(MIGRATION)) {
            row.next();
            return row.getString(1);
        }
    }

    boolean isUsed() throws SQLException {
        try (Statement plain = connection.createStatement();
                ResultSet row = plain.executeQuery(IS_USED)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** A member who has no key yet. */
    record Keyless(UUID memberId, int constituencyId) {}

    List<Keyless> withoutKey() throws SQLException {
        List<Keyless> members = new ArrayList<>();
        try (Statement plain = connection.createStatement();
                ResultSet rows = plain.executeQuery(WITHOUT_KEY)) {
            while (rows.next()) {
                members.add(new Keyless(rows.getObject(1, UUID.class), rows.getInt(2)));
            }
        }
        return members;
    }

    void insertKeys(List<KeyFile.Key> keys) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY_KEYS);
        for (KeyFile.Key key : keys) {
            byte[] row = (key.memberId() + "\t" + key.constituencyId() + "\t\\\\x"
                            + HexFormat.of().formatHex(key.secret()) + "\n")
                    .getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    /** What takes one key after the other. */
    interface KeyReader {
        void read(KeyFile.Key key) throws java.io.IOException;
    }

    /** In order of the members' ids, as PostgreSQL and {@link KeyFile} compare them. */
    void forEachKey(KeyReader reader) throws SQLException, java.io.IOException {
        try (Statement plain = connection.createStatement()) {
            plain.setFetchSize(5_000);
            try (ResultSet rows = plain.executeQuery(KEYS)) {
                while (rows.next()) {
                    reader.read(new KeyFile.Key(rows.getObject(1, UUID.class), rows.getInt(2), rows.getBytes(3)));
                }
            }
        }
    }

    void deleteKeysOfNobody() throws SQLException {
        execute(DELETE_KEYS_OF_NOBODY);
    }

    void truncate(List<String> tables) throws SQLException {
        execute("truncate member_key, " + String.join(", ", tables));
    }

    void snapshot() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    private void execute(String sql) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(sql);
        }
    }

    static String copyOut(String table, String columns, String owner) {
        return COPY_OUT.replace("{columns}", "t." + columns.replace(",", ", t."))
                .replace("{table}", table)
                .replace("{owner}", owner);
    }

    static String copyIn(String table, String columns) {
        return COPY_IN.replace("{table}", table).replace("{columns}", columns);
    }
}
