package org.sangathan.appointments.bulk;

import java.util.Locale;

/** Why a line cannot be done, beside the codes of rules and of refused appointments. */
enum LineCode {
    UNIT_UNKNOWN,
    POST_UNKNOWN,
    OTHER_LEVEL,
    NOT_YOURS_TO_FILL,
    APPROVAL_NEEDED,
    MEMBER_MISSING,
    PHONE_NOT_VALID,
    /** Also for one who exists where the actor may see nobody: nothing is told of them. */
    MEMBER_UNKNOWN_HERE,
    NAME_AMBIGUOUS,
    MEMBER_TWICE,
    SEATS_USED_UP,
    /** A reason stands in the line, but the actor's post may not set a rule of this one aside. */
    OVERRIDE_NOT_YOURS,
    OVERRIDE_REASON_TOO_LONG;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
