package org.sangathan.canvass.visits;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.HouseCounts;
import org.sangathan.canvass.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * What a worker says of one visit.
 *
 * @param counts who was met
 * @param mentor an elder there might advise
 * @param corrects the visit that this one replaces
 */
record VisitContent(
        UUID householdId,
        Outcome outcome,
        HouseCounts counts,
        int wantsToJoin,
        boolean wantsToHelp,
        boolean mentor,
        @Nullable LocalDate comeAgainOn,
        Words words,
        @Nullable UUID formId,
        @Nullable Integer formVersion,
        @Nullable UUID turfId,
        @Nullable Float latitude,
        @Nullable Float longitude,
        @Nullable UUID corrects) {
    private static final int LONGEST = 2_000;
    /** About a hundred metres: enough to see where a team is, too little to follow a person. */
    private static final double COARSE = 1_000;

    /** What is said in words; forgotten after a time. */
    record Words(
            @Nullable String grievance,
            @Nullable String note,
            @Nullable JsonNode answers) {
        static final Words NONE = new Words(null, null, null);
    }

    static @Nullable VisitContent read(ContentReader content) {
        UUID household = content.uuid("household_id");
        Outcome outcome = content.choice("outcome", Outcome.class);
        content.require("household_id", household).require("outcome", outcome);
        HouseCounts counts = new HouseCounts(
                content.integer("adults", 0, 99),
                content.integer("women_18_35", 0, 99),
                content.integer("men_18_35", 0, 99),
                content.integer("elders_60", 0, 99));
        Integer joining = content.integer("wants_to_join", 0, 99);
        boolean helping = content.truth("wants_to_help");
        boolean mentor = content.truth("mentor");
        LocalDate again = content.day("come_again_on");
        Words words =
                new Words(content.text("grievance", LONGEST), content.text("note", LONGEST), content.object("answers"));
        UUID form = content.uuid("form_id");
        Integer version = content.integer("form_version", 1, Integer.MAX_VALUE);
        UUID turf = content.uuid("turf_id");
        Float latitude = coarse(content.decimal("latitude", -90, 90));
        Float longitude = coarse(content.decimal("longitude", -180, 180));
        UUID corrects = content.uuid("corrects");
        if (household == null || outcome == null) {
            return null;
        }
        return new VisitContent(
                household,
                outcome,
                counts,
                Objects.requireNonNullElse(joining, 0),
                helping,
                mentor,
                again,
                words,
                form,
                version,
                turf,
                latitude,
                longitude,
                corrects);
    }

    private static @Nullable Float coarse(@Nullable Double degrees) {
        return degrees == null ? null : (float) (Math.round(degrees * COARSE) / COARSE);
    }

    /** Nothing in words, for a door whose people asked to be forgotten. */
    VisitContent withoutWords() {
        return new VisitContent(
                householdId,
                outcome,
                counts,
                wantsToJoin,
                wantsToHelp,
                mentor,
                comeAgainOn,
                Words.NONE,
                formId,
                formVersion,
                turfId,
                null,
                null,
                corrects);
    }
}
