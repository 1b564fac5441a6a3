package org.sangathan.people.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.Page;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** The page on which a person finds their booth: by a place's name, by numbers, on the map, or in a list. */
@Component
class WherePage {
    private static final int RESULTS = 25;
    private static final int LISTED = 40;

    private final Territory territory;
    private final FindBooths findBooths;

    WherePage(Territory territory, FindBooths findBooths) {
        this.territory = territory;
        this.findBooths = findBooths;
    }

    /** One line to choose. */
    record Line(String href, String name, String where) {}

    /** The unit within which a booth is looked for: the invitation's, or the one that was chosen on the way. */
    private Optional<UnitRef> scope(Map<String, String> asked, @Nullable Invitation invitation) {
        Tree tree = territory.tree();
        Optional<UnitRef> chosen = Optional.ofNullable(JoinPages.number(asked.get("in")))
                .flatMap(tree::find)
                .filter(unit -> invitation == null || tree.isWithin(unit.id(), invitation.unitId()));
        return chosen.or(() -> Optional.ofNullable(invitation).map(known -> tree.get(known.unitId())));
    }

    /** The booth that the numbers name, if they name one. */
    Optional<UnitRef> numbered(Map<String, String> asked, @Nullable Invitation invitation) {
        String booth = asked.getOrDefault("number", "");
        Optional<UnitRef> within = scope(asked, invitation)
                .filter(unit -> !seatsOf(unit).iterator().hasNext());
        return within.or(() -> findBooths.seats(asked.getOrDefault("seat", ""), 1).stream()
                        .findFirst())
                .flatMap(unit -> findBooths.byNumber(unit.id(), booth));
    }

    /** Seats below a unit above the constituencies; none for a constituency or what is below it. */
    private List<UnitRef> seatsOf(UnitRef unit) {
        Tree tree = territory.tree();
        return Arrays.stream(tree.unitsAt(unit.id(), Level.CONSTITUENCY))
                .filter(seat -> seat != unit.id())
                .mapToObj(tree::get)
                .toList();
    }

    void fill(Page page, String base, Map<String, String> asked, @Nullable Invitation invitation) {
        Links links = new Links(base, page.language());
        Optional<UnitRef> scope = scope(asked, invitation);
        boolean inSeat = scope.isPresent() && seatsOf(scope.get()).isEmpty();
        String query = asked.getOrDefault("q", "").strip();
        page.with("base", base)
                .with("asked", asked)
                .with("free", !inSeat)
                .with("map", invitation == null && !inSeat)
                .with("scope", scope.map(unit -> links.name(unit)).orElse(null))
                .with("in", scope.map(UnitRef::id).orElse(null))
                .with("searched", !query.isEmpty());
        List<Line> booths = new ArrayList<>();
        List<Line> seats = new ArrayList<>();
        if (!query.isEmpty() && inSeat) {
            findBooths.within(scope.get().id(), query, RESULTS).forEach(booth -> booths.add(links.near(booth)));
        } else if (!query.isEmpty()) {
            findBooths.seats(query, RESULTS).forEach(seat -> seats.add(links.seat(seat)));
            findBooths.anywhere(query, RESULTS).forEach(booth -> booths.add(links.booth(booth)));
        } else if (inSeat) {
            list(page, links, scope.get(), asked, booths);
        } else if (scope.isPresent()) {
            seatsOf(scope.get()).forEach(seat -> seats.add(links.seat(seat)));
        }
        page.with("booths", booths)
                .with("has_booths", !booths.isEmpty())
                .with("seats", seats)
                .with("has_seats", !seats.isEmpty())
                .with("nothing", !query.isEmpty() && booths.isEmpty() && seats.isEmpty());
    }

    private void list(Page page, Links links, UnitRef scope, Map<String, String> asked, List<Line> booths) {
        Tree tree = territory.tree();
        int[] all = tree.unitsAt(scope.id(), Level.BOOTH);
        Integer typed = JoinPages.number(asked.get("from"));
        int from = typed == null || typed < 0 || typed >= all.length ? 0 : typed;
        Arrays.stream(all).skip(from).limit(LISTED).mapToObj(tree::get).forEach(booth -> booths.add(links.near(booth)));
        page.with("next", from + LISTED < all.length ? links.to("in=" + scope.id() + "&from=" + (from + LISTED)) : null)
                .with("before", from > 0 ? links.to("in=" + scope.id() + "&from=" + Math.max(0, from - LISTED)) : null);
    }

    /** Addresses and names in the reader's language. */
    private final class Links {
        private final String base;
        private final String language;

        Links(String base, String language) {
            this.base = base;
            this.language = language;
        }

        String to(String parameters) {
            return base + "?lang=" + language + "&" + parameters;
        }

        String name(UnitRef unit) {
            String name = language.equals("hi") ? unit.nameHi() : unit.nameEn();
            return unit.number() == null ? name : unit.number() + " · " + name;
        }

        Line booth(UnitRef booth) {
            return new Line(to("booth=" + booth.id()), name(booth), above(booth, Level.CONSTITUENCY, Level.DISTRICT));
        }

        /** Within a constituency that stands above the list. */
        Line near(UnitRef booth) {
            return new Line(to("booth=" + booth.id()), name(booth), "");
        }

        Line seat(UnitRef seat) {
            return new Line(to("in=" + seat.id()), name(seat), above(seat, Level.DISTRICT));
        }

        private String above(UnitRef unit, String... levels) {
            Tree tree = territory.tree();
            return Arrays.stream(levels)
                    .flatMap(level -> tree.ancestorAt(unit.id(), level).stream())
                    .map(this::name)
                    .collect(Collectors.joining(", "));
        }
    }
}
