package org.sangathan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one DataSource, embedded or external, and the migrations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "sangathan.database.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(Settings settings, @Value("${sangathan.command:false}") boolean command)
            throws IOException {
        Path folder = settings.data().resolve("postgres");
        return command
                ? EmbeddedDatabase.ownOrVisit(folder)
                : EmbeddedDatabase.own(folder, settings.database().durable());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(Settings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        HikariConfig config = new HikariConfig();
        EmbeddedDatabase ours = embedded.getIfAvailable();
        if (ours == null) {
            external(config, settings.database().url());
        } else {
            config.setJdbcUrl(ours.url());
            config.setUsername(EmbeddedDatabase.user());
            config.setPassword(ours.password());
        }
        config.setMaximumPoolSize(settings.database().connections());
        config.setConnectionTimeout(20_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("ApplicationName", "sangathan");
        // details of a refusal quote the row, and messages end in the log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /** postgresql://user:password@host/database as well as the JDBC form. */
    private static void external(HikariConfig config, @Nullable String url) {
        if (url == null) {
            throw new IllegalStateException("SANGATHAN_DATABASE_URL is missing");
        }
        if (url.startsWith("jdbc:")) {
            config.setJdbcUrl(url);
            return;
        }
        URI uri = URI.create(url);
        String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        config.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getPath() + query);
        if (uri.getUserInfo() != null) {
            String[] user = uri.getUserInfo().split(":", 2);
            config.setUsername(user[0]);
            config.setPassword(user.length > 1 ? user[1] : "");
        }
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource pool) {
        return new QueuedDataSource(pool, pool.getMaximumPoolSize());
    }

    @Bean
    FlywayConfigurationCustomizer cells(Settings settings) {
        int partitions = settings.database().partitions();
        return (FluentConfiguration flyway) -> {
            flyway.placeholders(Map.of("cell", partitions > 0 ? "partition by hash (constituency_id)" : ""));
            if (partitions > 0) {
                flyway.callbacks(new CellPartitions(partitions));
            }
        };
    }
}
