package org.sangathan.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set; docs/operations.md lists each with its environment variable.
 *
 * @param data folder of everything that this installation keeps
 * @param publicUrl address that people see in links and QR codes
 * @param demonstration a made-up world with sign-in links and a visible outbox
 */
@ConfigurationProperties("sangathan")
public record Settings(
        @DefaultValue("sangathan-data") Path data,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("संगठन") String nameHi,
        @DefaultValue("Sangathan") String nameEn,
        @Nullable String masterKey,
        @Nullable URI smsUrl,
        @DefaultValue Database database) {

    /**
     * Where the data is.
     *
     * @param url external PostgreSQL; the embedded one when absent
     * @param partitions hash partitions of each cell table, 0 for plain tables
     * @param connections size of the pool, and of the fair queue before it
     * @param durable acknowledged means on disk; only tests of throw-away worlds switch it off
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("0") int partitions,
            @DefaultValue("8") int connections,
            @DefaultValue("true") boolean durable) {}
}
