package org.sangathan.strength;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;

/** A call or a check as it is shown to whoever it was about, or who made it. */
public enum AskedAbout {
    ABOUT_ME("about_me"),
    BY_ME("by_me");

    private final String code;

    AskedAbout(String code) {
        this.code = code;
    }

    /** @param row with unit_id, outcome and concluded_at, which is null while it waits */
    public Row row(ResultSet row) throws SQLException {
        OffsetDateTime concluded = row.getObject("concluded_at", OffsetDateTime.class);
        return Row.of(
                "who",
                new Word(code),
                "unit",
                new Place(row.getInt("unit_id")),
                "outcome",
                row.getString("outcome"),
                "at",
                concluded == null ? null : concluded.toInstant());
    }
}
