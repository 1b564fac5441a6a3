package org.sangathan.appointments.catalogue;

import org.sangathan.platform.ProblemCode;

/** What changes of the catalogue can be refused for. */
enum CatalogueProblem implements ProblemCode {
    /** Somebody else saved a version meanwhile. */
    POST_VERSION_TAKEN(409),
    /** Fact "holders": as many hold seats that would be gone. */
    SEATS_STILL_HELD(409),
    /** The booths' figures count this post. */
    POST_IS_COUNTED(409);

    private final int status;

    CatalogueProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
