package org.sangathan.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes UUIDv7 (RFC 9562) for rows that the server itself creates. */
@Component
public class Ids {
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
