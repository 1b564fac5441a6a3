package org.sangathan.platform;

/** What a post may grant over its unit's subtree. */
public enum Permission {
    SEE_STRENGTH,
    SEE_PEOPLE,
    INVITE,
    APPOINT,
    IMPORT_BOOTHS,
    SEE_AUDIT
}
