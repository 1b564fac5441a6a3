package org.sangathan.appointments.cards;

import org.sangathan.appointments.PostType;
import org.sangathan.territory.UnitRef;

/** All that a stranger learns of an office-bearer. */
record VerifiedHolder(String name, PostType post, UnitRef unit) {
    String post(String language) {
        return language.equals("hi") ? post.nameHi() : post.nameEn();
    }

    String unit(String language) {
        return language.equals("hi") ? hindi(unit) : numbered(unit, unit.nameEn());
    }

    static String hindi(UnitRef unit) {
        return numbered(unit, unit.nameHi());
    }

    private static String numbered(UnitRef unit, String name) {
        return (unit.number() == null ? "" : unit.number() + " · ") + name;
    }
}
