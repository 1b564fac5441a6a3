package org.sangathan.territory.booths;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One booth list that somebody brought, and how far it is.
 *
 * @param state reading, previewed, refused, applying, applied or interrupted
 * @param bytesTotal null while the upload does not tell
 * @param fresh rows whose booth is not here yet, as previewed
 * @param held rows in order that wait because another row of their constituency is refused
 * @param columns heading of the file by column code
 * @param problem why the whole file is refused, or what interrupted it: code and facts
 * @param refusals the first 200 refused rows; refusals.csv has all
 */
record Import(
        UUID id,
        String fileName,
        @JsonIgnore String columnsAsked,
        String state,
        int rowsRead,
        long bytesRead,
        @Nullable Long bytesTotal,
        @JsonProperty("new") int fresh,
        int changed,
        int unchanged,
        int held,
        int refused,
        int constituenciesDone,
        int constituenciesTotal,
        Map<String, Object> columns,
        @Nullable Map<String, Object> problem,
        Instant startedAt,
        List<Refusal> refusals) {

    Import with(List<Refusal> first) {
        return new Import(
                id,
                fileName,
                columnsAsked,
                state,
                rowsRead,
                bytesRead,
                bytesTotal,
                fresh,
                changed,
                unchanged,
                held,
                refused,
                constituenciesDone,
                constituenciesTotal,
                columns,
                problem,
                startedAt,
                first);
    }
}
