package org.sangathan.strength;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.sangathan.strength.StrengthApi.UnitFigures;

/** Figures as RFC 4180, with a byte-order mark because spreadsheets guess the encoding of Hindi wrongly without. */
final class StrengthCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StrengthCsv() {}

    static String write(List<UnitFigures> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "unit_id",
                "level",
                "number",
                "name_hi",
                "name_en",
                "booths",
                "presidents_claimed",
                "presidents_proven",
                "committees_claimed",
                "committees_proven",
                "on_paper",
                "members",
                "members_proven",
                "workers",
                "women",
                "youth",
                "mentors");
        for (UnitFigures row : rows) {
            Figures figures = row.figures();
            csv.writeRecord(
                    Integer.toString(row.unit().id()),
                    row.unit().level(),
                    row.unit().number() == null ? "" : row.unit().number(),
                    text(row.unit().nameHi()),
                    text(row.unit().nameEn()),
                    Integer.toString(figures.booths()),
                    Integer.toString(figures.presidentsClaimed()),
                    Integer.toString(figures.presidentsProven()),
                    Integer.toString(figures.committeesClaimed()),
                    Integer.toString(figures.committeesProven()),
                    Integer.toString(figures.onPaper()),
                    Integer.toString(figures.members()),
                    Integer.toString(figures.membersProven()),
                    Integer.toString(figures.workers()),
                    Integer.toString(figures.women()),
                    Integer.toString(figures.youth()),
                    Integer.toString(figures.mentors()));
        }
        return text.toString();
    }

    /** A name that begins like a formula would be run by a spreadsheet. */
    private static String text(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
