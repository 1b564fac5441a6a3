package org.sangathan.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What operators in India ask of every text (TCCCPR 2018): who sends it and which registered text it is.
 *
 * @param entityId of the principal entity at the operators' register (DLT); null where nobody asks for it
 * @param header six letters registered as the sender; for SMPP the sender itself
 * @param telemarketerId of the chain through which texts go, where the operator wants it
 * @param templates a file of lines such as {@code sms.join_code.hi = 1107161234567890123}
 */
@ConfigurationProperties("sangathan.dlt")
public record DltSettings(
        @Nullable String entityId,
        @Nullable String header,
        @Nullable String telemarketerId,
        @Nullable Path templates) {}
