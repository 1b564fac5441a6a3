package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every statement of every feature, prepared against the migrated schema with its cell tables partitioned. */
@ServerTest
class StatementsTest {
    @Autowired
    DataSource database;

    @TestFactory
    Stream<DynamicTest> prepares() {
        return Statement.all().stream()
                .filter(Statement::preparable)
                .map(statement -> DynamicTest.dynamicTest(statement.name(), () -> prepare(statement)));
    }

    @Test
    void finds_the_statements_of_every_feature() {
        assertThat(Statement.all()).hasSizeGreaterThan(80);
    }

    private void prepare(Statement statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Preparation preparation = new Preparation(connection)) {
            List<String> types = preparation.prepare(statement);
            assertThat(types).as("parameters of " + statement).hasSameSizeAs(statement.parameters());
        }
    }
}
