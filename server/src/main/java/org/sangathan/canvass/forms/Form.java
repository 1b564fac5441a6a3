package org.sangathan.canvass.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormDefinition.Label;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * A form of a unit; phones below the unit get its published version.
 *
 * @param from the first day on which it is asked; null while no version is published
 * @param until the last; null for no end
 */
record Form(
        UUID id,
        int unitId,
        @Nullable Integer published,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    record VersionKey(UUID form, int version) {}

    /** One upload that had no faults. */
    record Version(int version, Label title, int questions, MemberKey maker, Instant madeAt) {}
}
