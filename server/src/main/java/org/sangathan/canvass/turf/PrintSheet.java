package org.sangathan.canvass.turf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.canvass.turf.ReadTurfDoorSql.TurfDoor;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.sangathan.platform.pdf.Align;
import org.sangathan.platform.pdf.PdfDocument;
import org.sangathan.platform.pdf.TextStyle;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** A turf on paper, for a day without a phone: a line a door with its code, to be keyed in afterwards. */
@Component
class PrintSheet {
    private static final List<Integer> SHARES = List.of(8, 27, 17, 10, 11, 9, 9, 9);
    private static final String BLANK = "____";
    private static final int ID_SHOWN = 8;
    private static final int FIRST_PAGE = 22;
    private static final int NEXT_PAGES = 28;

    private final SeeTurf seeTurf;
    private final ReadTurfDoorSql doorSql;
    private final Territory territory;
    private final Settings settings;
    private final Words words;

    PrintSheet(SeeTurf seeTurf, ReadTurfDoorSql doorSql, Territory territory, Settings settings, Words words) {
        this.seeTurf = seeTurf;
        this.doorSql = doorSql;
        this.territory = territory;
        this.settings = settings;
        this.words = words;
    }

    /** What is asked for is looked up before the first byte is written: a refusal is still a problem then. */
    interface Sheet {
        void writeTo(OutputStream out) throws IOException;
    }

    Sheet print(Actor actor, Turf.Key key, String language) {
        Turf turf = seeTurf.get(actor, key);
        List<TurfDoor> doors = doorSql.ofTurf(key);
        return out -> write(turf, doors, language, out);
    }

    private void write(Turf turf, List<TurfDoor> doors, String language, OutputStream out) throws IOException {
        UnitRef booth = territory.tree().get(turf.boothId());
        String sheet = turf.id().toString().substring(turf.id().toString().length() - ID_SHOWN);
        try (PdfDocument document = new PdfDocument(
                turf.name(),
                language,
                (page, pages) -> words.in(language, "sheet.footer", turf.name(), sheet, page, pages))) {
            document.text(turf.name(), TextStyle.HEADING, Align.LEFT)
                    .text(
                            words.in(language, "sheet.booth", Objects.toString(booth.number(), ""), booth.nameHi()),
                            TextStyle.BODY,
                            Align.LEFT)
                    .space(2)
                    .pair(words.in(language, "sheet.worker"), words.in(language, "sheet.day"))
                    .space(2)
                    .qr(
                            settings.publicUrl() + "/turfs/" + turf.constituencyId() + "/" + turf.id() + "/paper",
                            20,
                            List.of(
                                    words.in(language, "sheet.outcomes"),
                                    words.in(language, "sheet.how"),
                                    words.in(language, "sheet.key_in", sheet)))
                    .space(3);
            List<List<String>> lines = lines(turf, doors, language);
            int from = 0;
            // by pages, so that each has the headings
            for (int most = FIRST_PAGE; from < lines.size(); most = NEXT_PAGES) {
                if (from > 0) {
                    document.nextPage();
                }
                int to = Math.min(lines.size(), from + most);
                document.table(headings(language), SHARES, lines.subList(from, to));
                from = to;
            }
            document.writeTo(out);
        }
    }

    private List<String> headings(String language) {
        return Stream.of("code", "house", "outcome", "adults", "women", "men", "elders", "join")
                .map(name -> words.in(language, "sheet.column." + name))
                .toList();
    }

    private List<List<String>> lines(Turf turf, List<TurfDoor> doors, String language) {
        List<List<String>> lines = new ArrayList<>();
        for (TurfDoor door : doors) {
            List<String> line = new ArrayList<>();
            line.add(SheetCode.of(turf.id(), door.place()).toString());
            line.add(house(door, language));
            line.add(door.doNotVisit() ? words.in(language, "sheet.do_not_visit") : "1  2  3  4  5  6");
            for (int blank = line.size(); blank < SHARES.size(); blank++) {
                line.add(door.doNotVisit() ? "" : BLANK);
            }
            lines.add(line);
        }
        return lines;
    }

    private String house(TurfDoor door, String language) {
        String number = door.houseNumber() == null ? words.in(language, "sheet.no_number") : door.houseNumber();
        return Stream.of(number, door.landmark()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
