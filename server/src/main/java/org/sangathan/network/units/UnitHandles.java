package org.sangathan.network.units;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * The handle of each unit, and back. It always has a dash, which a member's handle never has: {@code gorakhpur-shahar} a
 * constituency of two words, {@code behat-1} one of a single word or of a name that another has too, {@code
 * zila-gorakhpur} a district, {@code mandal-gorakhpur} a division, {@code booth-320-112}, {@code sector-320-4}.
 */
@Component
public class UnitHandles {
    private static final Pattern NUMBERED = Pattern.compile("(booth|sector)-(\\d{1,5})-([0-9a-z]{1,8})");
    private static final Map<String, String> PREFIXES = Map.of(
            Level.DIVISION, "mandal-",
            Level.DISTRICT, "zila-");

    private final Territory territory;
    private volatile Names names = new Names(-1, Map.of(), Map.of());

    UnitHandles(Territory territory) {
        this.territory = territory;
    }

    /** Of the units down to the constituency, at one version of the tree. */
    private record Names(long version, Map<String, Integer> units, Map<Integer, String> handles) {}

    public String of(UnitRef unit) {
        if (unit.level().equals(Level.BOOTH) || unit.level().equals(Level.SECTOR)) {
            String number = String.valueOf(unit.number()).toLowerCase(Locale.ROOT);
            return unit.level() + "-" + seatNumber(unit.constituencyId()) + "-" + number;
        }
        String handle = names(territory.tree()).handles().get(unit.id());
        return handle == null ? "unit-" + unit.id() : handle;
    }

    public Optional<UnitRef> find(String handle) {
        String asked = handle.toLowerCase(Locale.ROOT);
        Tree tree = territory.tree();
        Integer unit = names(tree).units().get(asked);
        if (unit != null) {
            return tree.find(unit);
        }
        Matcher numbered = NUMBERED.matcher(asked);
        return numbered.matches() ? numbered(tree, numbered) : Optional.empty();
    }

    private static Optional<UnitRef> numbered(Tree tree, Matcher asked) {
        int seat = UnitRef.ownUnitOf(cellOf(tree, Integer.parseInt(asked.group(2))));
        if (!tree.contains(seat)) {
            return Optional.empty();
        }
        return Arrays.stream(tree.unitsAt(seat, asked.group(1)))
                .mapToObj(tree::get)
                .filter(unit -> unit.number() != null && unit.number().equalsIgnoreCase(asked.group(3)))
                .findFirst();
    }

    /** A number within the state, where there is one state; elsewhere the number of the cell itself. */
    private static int cellOf(Tree tree, int number) {
        UnitRef root = tree.root();
        return root.level().equals(Level.STATE) && number < 1000 ? root.constituencyId() + number : number;
    }

    private int seatNumber(int constituencyId) {
        UnitRef root = territory.tree().root();
        return root.level().equals(Level.STATE) ? constituencyId - root.constituencyId() : constituencyId;
    }

    private Names names(Tree tree) {
        Names known = names;
        if (known.version() != tree.version()) {
            known = compute(tree);
            names = known;
        }
        return known;
    }

    private Names compute(Tree tree) {
        Map<Integer, String> plain = new HashMap<>();
        for (Level level : tree.levels()) {
            if (!level.code().equals(Level.BOOTH) && !level.code().equals(Level.SECTOR)) {
                for (int unit : tree.unitsAt(tree.root().id(), level.code())) {
                    plain.put(unit, plain(tree.get(unit)));
                }
            }
        }
        Map<String, Long> uses =
                plain.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Map<String, Integer> units = new HashMap<>();
        Map<Integer, String> handles = new HashMap<>();
        plain.forEach((unit, name) -> {
            boolean alone = uses.getOrDefault(name, 0L) == 1 && name.contains("-");
            String handle = alone ? name : name + "-" + seatNumber(UnitRef.constituencyOf(unit));
            units.put(handle, unit);
            handles.put(unit, handle);
        });
        return new Names(tree.version(), units, handles);
    }

    private static String plain(UnitRef unit) {
        String said = Romanized.of(unit.nameHi(), "-");
        return PREFIXES.getOrDefault(unit.level(), "") + (said.isEmpty() ? Romanized.of(unit.nameEn(), "-") : said);
    }
}
