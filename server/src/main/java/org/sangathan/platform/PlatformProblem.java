package org.sangathan.platform;

/** Refusals that belong to no feature. */
public enum PlatformProblem implements ProblemCode {
    INVALID_INPUT(422),
    NOT_READABLE(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    MEDIA_TYPE_NOT_SUPPORTED(415),
    TOO_LARGE(413),
    REFUSED_BY_A_RULE(409),
    CHANGED_BY_ANOTHER(503),
    UNEXPECTED(500);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
