package org.sangathan.people.credits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may look strange about somebody's joinings; each has an innocent explanation too, and a person decides. */
enum FlagKind {
    /** Several joinings between ten at night and five in the morning. */
    NIGHT_BURST,
    /** Numbers that follow one another. */
    NUMBER_SEQUENCE,
    /** Several joinings from one browser at one address. */
    ONE_DEVICE,
    /** Many joinings from one network address; mobile networks put thousands behind one. */
    ONE_ADDRESS,
    /** More joinings in ten minutes than anybody can explain to people one by one; a meeting explains it. */
    FAST_PACE,
    /** Several people said "it was not me". */
    MANY_UNDOS,
    /** A slip's photo looks like another slip's. */
    SAME_PHOTO;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
