package org.sangathan.platform;

import java.util.Map;

/** A refusal on its way to the HTTP layer; nothing else catches it. */
public final class Problem extends RuntimeException {
    private final transient ProblemCode code;
    private final transient Map<String, Object> facts;

    public Problem(ProblemCode code) {
        this(code, Map.of());
    }

    /** @param facts what the client's words need, never personal data */
    public Problem(ProblemCode code, Map<String, Object> facts) {
        super(code.code(), null, false, false);
        this.code = code;
        this.facts = facts;
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
