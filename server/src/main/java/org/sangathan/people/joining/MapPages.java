package org.sangathan.people.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tiles;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The map of equal tiles, drawn here, each tile a link. The whole state is too small for a finger: a tap there shows the
 * seats around, large enough to choose one.
 */
@Controller
class MapPages {
    private static final int AROUND = 3;
    private static final int SHADES = 6;

    private final Territory territory;
    private final Tiles tiles;
    private final Settings settings;

    MapPages(Territory territory, Tiles tiles, Settings settings) {
        this.territory = territory;
        this.tiles = tiles;
        this.settings = settings;
    }

    /** One seat on the map. */
    record Place(int id, String number, String name, String district, int x, int y, int shade) {}

    @Open("joining is a person's own act, before they have a session")
    @GetMapping("/join/map")
    ModelAndView map(@RequestParam(required = false) @Nullable String near, HttpServletRequest request) {
        Page page = new Page("join-map", request, settings);
        Tree tree = territory.tree();
        Optional<UnitRef> middle = Optional.ofNullable(JoinPages.number(near))
                .flatMap(tree::find)
                .filter(unit -> unit.level().equals(Level.CONSTITUENCY));
        List<Place> places = places(tree, middle.orElse(null), page.language());
        page.with("kept", middle.map(seat -> "near=" + seat.id() + "&").orElse(""))
                .with("near", middle.isPresent())
                .with("places", places)
                .with("left", places.stream().mapToInt(Place::x).min().orElse(0))
                .with("top", places.stream().mapToInt(Place::y).min().orElse(0))
                .with("width", span(places.stream().mapToInt(Place::x).toArray()))
                .with("height", span(places.stream().mapToInt(Place::y).toArray()));
        if (middle.isEmpty()) {
            page.with("districts", districts(tree, page.language()));
        }
        return page.show();
    }

    private static int span(int[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0)
                + 1;
    }

    private List<Place> places(Tree tree, @Nullable UnitRef middle, String language) {
        List<Place> places = new ArrayList<>();
        int shade = 0;
        for (int district : tree.unitsAt(tree.root().id(), Level.DISTRICT)) {
            shade = (shade + 1) % SHADES;
            String name = name(tree.get(district), language);
            for (int id : tree.unitsAt(district, Level.CONSTITUENCY)) {
                UnitRef seat = tree.get(id);
                Tiles.Tile tile = tiles.get(seat.constituencyId());
                if (middle == null || isAround(tile, tiles.get(middle.constituencyId()))) {
                    places.add(new Place(
                            id,
                            String.valueOf(seat.number()),
                            name(seat, language),
                            name,
                            tile.column(),
                            tile.row(),
                            shade));
                }
            }
        }
        if (middle != null) {
            Tiles.Tile tapped = tiles.get(middle.constituencyId());
            places.sort(Comparator.comparingInt(
                    place -> Math.abs(place.x() - tapped.column()) + Math.abs(place.y() - tapped.row())));
        }
        return places;
    }

    private static boolean isAround(Tiles.Tile tile, Tiles.Tile middle) {
        return Math.abs(tile.column() - middle.column()) <= AROUND && Math.abs(tile.row() - middle.row()) <= AROUND;
    }

    private static List<Map<String, Object>> districts(Tree tree, String language) {
        return Arrays.stream(tree.unitsAt(tree.root().id(), Level.DISTRICT))
                .mapToObj(tree::get)
                .map(unit -> Map.<String, Object>of("id", unit.id(), "name", name(unit, language)))
                .sorted((one, other) -> String.valueOf(one.get("name")).compareTo(String.valueOf(other.get("name"))))
                .toList();
    }

    private static String name(UnitRef unit, String language) {
        return language.equals("hi") ? unit.nameHi() : unit.nameEn();
    }
}
