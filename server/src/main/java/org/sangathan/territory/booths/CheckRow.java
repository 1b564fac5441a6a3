package org.sangathan.territory.booths;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Level;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/** Turns one row into a booth, or says why not. */
final class CheckRow {
    /**
     * The Election Commission allows 1,200 electors a station (1,500 before 2025); the largest of 279,023 stations of
     * Uttar Pradesh in 2014 and 2017 had 3,800.
     */
    static final int MOST_ELECTORS = 5000;

    private static final int NAME_LENGTH = 300;
    private static final int MOST_NUMBER = 9999;
    /** 03 SAHARANPUR NA, 23-Chandpur, 23.0 */
    private static final Pattern SEAT = Pattern.compile("(\\d{1,3})(?:\\.0+)?(?:\\D.*)?");

    private static final Pattern BOOTH = Pattern.compile("0*(\\d{1,4})(?:\\.0+)?");
    /** 262A, 262 (A), 262-क */
    private static final Pattern AUXILIARY =
            Pattern.compile("0*(\\d{1,4})[ /-]?\\(?([A-Za-z\\u0905-\\u0939]{1,2})\\)?");

    private static final Pattern WHOLE = Pattern.compile("(-?)(\\d{1,9}|\\d{1,3}(?:,\\d{2,3})+)(?:\\.0+)?");
    /** Devanagari in UTF-8 that somebody read as Latin-1 and saved: each letter begins with these two. */
    private static final Pattern MOJIBAKE = Pattern.compile("\u00e0[\u00a4\u00a5]");

    private static final char MOJIBAKE_START = '\u00e0';
    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private final Columns columns;
    private final IntPredicate mayImport;
    private final Map<String, Integer> seatByName = new HashMap<>();
    private final Set<Integer> seats = new HashSet<>();
    private final int firstCell;

    /** @param mayImport whether the one who imports may do so into this constituency */
    CheckRow(Tree tree, Columns columns, IntPredicate mayImport) {
        this.columns = columns;
        this.mayImport = mayImport;
        int root = tree.root().id();
        firstCell = UnitRef.constituencyOf(root);
        for (int seat : tree.unitsAt(root, Level.CONSTITUENCY)) {
            UnitRef unit = tree.get(seat);
            seats.add(unit.constituencyId());
            for (String name : List.of(unit.nameEn(), unit.nameHi())) {
                // a name that two seats share names neither
                seatByName.merge(Column.plain(name), unit.constituencyId(), (one, other) -> -1);
            }
        }
    }

    /** What became of a row: exactly one of the two is there. */
    record Checked(@Nullable Booth booth, @Nullable Refusal refusal, int constituencyId) {}

    Checked check(TableRow row) {
        String seat = western(columns.value(row, Column.CONSTITUENCY));
        int constituency = constituency(seat);
        String numberAsWritten = western(columns.value(row, Column.NUMBER));
        String number = number(numberAsWritten);
        String name = columns.value(row, Column.NAME);
        refuseMojibake(row, name);
        Refusal refusal = refusal(row, seat, constituency, numberAsWritten, number, name);
        if (refusal != null) {
            return new Checked(null, refusal, constituency);
        }
        Booth booth = new Booth(
                row.line(),
                constituency,
                Objects.requireNonNull(number),
                name,
                NameScript.of(name, columns.value(row, Column.SCRIPT)),
                electors(row, Column.ELECTORS),
                electors(row, Column.MALE),
                electors(row, Column.FEMALE),
                electors(row, Column.OTHER));
        return new Checked(booth, null, constituency);
    }

    private static void refuseMojibake(TableRow row, String name) {
        if (name.indexOf(MOJIBAKE_START) >= 0 && MOJIBAKE.matcher(name).find()) {
            throw new Problem(ImportProblem.WRONG_ENCODING, Map.of("line", row.line(), "encoding", "latin-1"));
        }
    }

    private @Nullable Refusal refusal(
            TableRow row, String seat, int constituency, String numberAsWritten, @Nullable String number, String name) {
        for (Column column : Column.values()) {
            TableRow.Flaw flaw = columns.flaw(row, column);
            if (flaw != null) {
                RefusalCode code = flaw == TableRow.Flaw.FORMULA ? RefusalCode.FORMULA_CELL : RefusalCode.ERROR_CELL;
                return refusal(row, code, column);
            }
        }
        if (seat.isEmpty()) {
            return refusal(row, RefusalCode.CONSTITUENCY_MISSING, Column.CONSTITUENCY);
        }
        if (constituency < 0) {
            return refusal(row, RefusalCode.CONSTITUENCY_UNKNOWN, Column.CONSTITUENCY);
        }
        if (!mayImport.test(constituency)) {
            return refusal(row, RefusalCode.CONSTITUENCY_NOT_YOURS, Column.CONSTITUENCY);
        }
        if (number == null) {
            return refusal(
                    row,
                    numberAsWritten.isEmpty() ? RefusalCode.BOOTH_NUMBER_MISSING : RefusalCode.BOOTH_NUMBER_NOT_VALID,
                    Column.NUMBER);
        }
        if (name.isEmpty()) {
            return refusal(row, RefusalCode.NAME_MISSING, Column.NAME);
        }
        if (name.length() > NAME_LENGTH) {
            return refusal(row, RefusalCode.NAME_TOO_LONG, Column.NAME);
        }
        if (row.cells().size() > columns.width()) {
            return refusal(row, RefusalCode.TOO_MANY_CELLS, Column.NAME);
        }
        return electorsRefusal(row);
    }

    private @Nullable Refusal electorsRefusal(TableRow row) {
        for (Column column : Column.values()) {
            String value = column.isElectors() ? western(columns.value(row, column)) : "";
            if (value.isEmpty()) {
                continue;
            }
            int electors = whole(value);
            if (electors == NO_NUMBER) {
                return refusal(row, RefusalCode.ELECTORS_NOT_A_NUMBER, column);
            }
            if (electors < 0) {
                return refusal(row, RefusalCode.ELECTORS_NEGATIVE, column);
            }
            if (electors > MOST_ELECTORS) {
                return refusal(row, RefusalCode.ELECTORS_ABSURD, column);
            }
        }
        return null;
    }

    private Refusal refusal(TableRow row, RefusalCode code, Column column) {
        return new Refusal(
                row.line(),
                code,
                columns.heading(column),
                columns.value(row, column),
                columns.value(row, Column.CONSTITUENCY),
                columns.value(row, Column.NUMBER),
                null);
    }

    private int constituency(String seat) {
        int number = digits(seat);
        if (number < 0) {
            Matcher withName = SEAT.matcher(seat);
            if (!withName.matches()) {
                return seatByName.getOrDefault(Column.plain(seat), -1);
            }
            number = Integer.parseInt(withName.group(1));
        }
        return number < 1000 && seats.contains(firstCell + number) ? firstCell + number : -1;
    }

    private static @Nullable String number(String written) {
        int plainly = digits(written);
        if (plainly > 0 && plainly <= MOST_NUMBER) {
            return Integer.toString(plainly);
        }
        Matcher plain = BOOTH.matcher(written);
        if (plain.matches()) {
            return plain.group(1).equals("0") ? null : plain.group(1);
        }
        Matcher auxiliary = AUXILIARY.matcher(written);
        return auxiliary.matches() ? auxiliary.group(1) + auxiliary.group(2).toUpperCase(Locale.ROOT) : null;
    }

    private int electors(TableRow row, Column column) {
        int electors = whole(western(columns.value(row, column)));
        return electors == NO_NUMBER ? Booth.NOT_SAID : electors;
    }

    private static int whole(String text) {
        int plainly = digits(text);
        Matcher whole = plainly >= 0 ? null : WHOLE.matcher(text);
        if (whole == null) {
            return plainly;
        }
        if (!whole.matches()) {
            return NO_NUMBER;
        }
        int value = (int) Math.min(Long.parseLong(whole.group(2).replace(",", "")), Integer.MAX_VALUE);
        return whole.group(1).isEmpty() ? value : -value;
    }

    /** The value of one to nine digits, -1 for any other text: most cells, at a tenth of a pattern's cost. */
    private static int digits(String text) {
        int length = text.length();
        int value = 0;
        for (int at = 0; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || length > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return length == 0 ? -1 : value;
    }

    /** Devanagari digits as 0 to 9. */
    private static String western(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '\u0966' && text.charAt(at) <= '\u096f') {
                return text.codePoints()
                        .map(letter -> letter >= '\u0966' && letter <= '\u096f' ? letter - '\u0966' + '0' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
