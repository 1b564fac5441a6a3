package org.sangathan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All faults of one input, collected so that a person corrects them in one go; 422 when there are any. */
public final class Faults {
    private final List<Map<String, String>> faults = new ArrayList<>();

    /** @param pointer JSON pointer (RFC 6901) of the faulty value */
    public Faults add(String pointer, FaultCode code) {
        faults.add(Map.of("pointer", pointer, "code", code.code()));
        return this;
    }

    public Faults when(boolean faulty, String pointer, FaultCode code) {
        return faulty ? add(pointer, code) : this;
    }

    public Faults whenMissing(@Nullable Object value, String pointer) {
        return when(value == null || (value instanceof String text && text.isBlank()), pointer, FaultCode.REQUIRED);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID_INPUT, Map.of("faults", List.copyOf(faults)));
        }
    }
}
