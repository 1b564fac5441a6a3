package org.sangathan.people.rights;

import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.sangathan.platform.Keys;

/** Every value of every table as text: as COPY writes it, and what is in bytes also as text and opened with our keys. */
final class WholeDatabase {
    private final Map<String, String> byTable = new LinkedHashMap<>();

    private WholeDatabase() {}

    static WholeDatabase dump(DataSource database, Keys keys) throws Exception {
        WholeDatabase whole = new WholeDatabase();
        Set<String> purposes = purposes(keys);
        try (Connection connection = database.getConnection()) {
            for (String table : column(connection, """
                            select c.relname from pg_class c
                            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                              and not c.relispartition
                            """)) {
                StringWriter text = new StringWriter();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + ") to stdout", text);
                for (String column : column(connection, """
                                select column_name from information_schema.columns
                                where table_schema = 'public' and udt_name = 'bytea' and table_name = '%s'
                                """.formatted(table))) {
                    opened(connection, table, column, keys, purposes, text);
                }
                whole.byTable.put(table, text.toString());
            }
        }
        return whole;
    }

    /** Each purpose for which this process has sealed or fingerprinted anything. */
    @SuppressWarnings("unchecked")
    private static Set<String> purposes(Keys keys) throws ReflectiveOperationException {
        Field derived = Keys.class.getDeclaredField("derived");
        derived.setAccessible(true);
        return Set.copyOf(((Map<String, ?>) derived.get(keys)).keySet());
    }

    private static void opened(
            Connection connection, String table, String column, Keys keys, Set<String> purposes, StringWriter text)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + column + " from " + table + " where " + column + " is not null")) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
                for (String purpose : purposes) {
                    try {
                        text.append(keys.open(purpose, bytes)).append('\n');
                    } catch (RuntimeException notSealedForThis) {
                        // a hash, or sealed for another purpose
                    }
                }
            }
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The tables in which the text stands, whatever the case of its letters. */
    List<String> tablesWith(String text) {
        String wanted = text.toLowerCase(java.util.Locale.ROOT);
        return byTable.entrySet().stream()
                .filter(table ->
                        table.getValue().toLowerCase(java.util.Locale.ROOT).contains(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    int tables() {
        return byTable.size();
    }
}
