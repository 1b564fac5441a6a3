package org.sangathan.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a post may grant over its unit's subtree. */
public enum Permission {
    SEE_STRENGTH,
    SEE_PEOPLE,
    INVITE,
    APPOINT,
    IMPORT_BOOTHS,
    SEE_AUDIT,
    /** Correct records of members. */
    EDIT_PEOPLE,
    /** Read the flags on recruiters' credits. */
    SEE_CREDITS,
    /** Call the sample of holders and enter what they said. */
    CALL_BACK,
    /** Change the catalogue of posts and its rules. */
    EDIT_POSTS,
    /** Keep the register of data breaches. */
    HANDLE_BREACHES,
    /** A voice in the unit's meetings, and no vote. */
    SPEAK_IN_MEETINGS,
    /** Go from door to door: read a booth's doors and record visits. */
    CANVASS,
    /** Give doors to workers, and decide what the field leaves undecided. */
    MANAGE_TURF,
    /** Make forms for the door, and take along what was answered. */
    EDIT_FORMS,
    /** Write on the network in the name of the unit. */
    SPEAK_AS_UNIT,
    /** Read reports about accounts of the network, and act on them. */
    MODERATE,
    /** Make drives, share them out and correct the shares. */
    RUN_DRIVES;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
