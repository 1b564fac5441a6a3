package org.sangathan.house;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A transaction in which statements are prepared and which leaves nothing behind. */
final class Preparation implements AutoCloseable {
    private final Connection connection;

    Preparation(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        for (Statement statement : Statement.all()) {
            if (statement.makesTemporaryTable()) {
                execute(statement.sql());
            }
        }
    }

    /** Returns the types of its parameters as PostgreSQL understood them. */
    List<String> prepare(Statement statement) throws SQLException {
        execute("prepare tried as " + statement.numbered());
        return column("select unnest(parameter_types)::text from pg_prepared_statements where name = 'tried'");
    }

    void forget() throws SQLException {
        execute("deallocate tried");
    }

    void execute(String sql) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.setEscapeProcessing(false);
            plain.execute(sql);
        }
    }

    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var plain = connection.createStatement();
                ResultSet rows = plain.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        execute("deallocate all");
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
