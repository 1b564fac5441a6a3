import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Prints what the server's database holds of phones' records: a table, an id and what the test asks of it, a line. */
final class Ledger {
    private static final String RECORDS =
            """
            select 'visit', id::text, household_id::text, coalesce(code, ''), '' from visit
            union all
            select 'door', id::text, booth_id::text, '', '' from household where added_how = 'phone'
            union all
            select 'door_change', id::text, household_id::text, coalesce(code, ''), '' from door_change where how = 'phone'
            union all
            select 'held', coalesce(record_id, id)::text, code, coalesce(decision, ''), '' from held_record
            union all
            select 'conflict', rival_record::text, household_id::text, field,
              jsonb_build_array(kept, rival)::text from field_conflict
            """;

    private static final int COLUMNS = 5;

    private Ledger() {}

    /** @param arguments the folder of the server's data */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0], "postgres");
        List<String> lines = Files.readAllLines(folder.resolve("data/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/sangathan";
        String password = Files.readString(folder.resolve("password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
            print(connection);
        }
    }

    private static void print(Connection connection) throws SQLException {
        StringBuilder out = new StringBuilder();
        try (ResultSet rows = connection.createStatement().executeQuery(RECORDS)) {
            while (rows.next()) {
                for (int column = 1; column <= COLUMNS; column++) {
                    out.append(rows.getString(column)).append(column == COLUMNS ? '\n' : '\t');
                }
            }
        }
        System.out.print(out);
    }
}
