package org.sangathan.territory;

import org.jspecify.annotations.Nullable;

/** Numbers and names of the tree's units, in its order: number, name, and the English name where it differs. */
final class UnitText {
    private static final char SEPARATOR = '\u001f';

    private final CompactText bytes;
    /** Start of each unit's text; one more than there are units. */
    private final int[] starts;

    UnitText(CompactText bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static String joined(@Nullable String number, String nameHi, String nameEn) {
        String first = (number == null ? "" : number) + SEPARATOR + clean(nameHi);
        return nameHi.equals(nameEn) ? first : first + SEPARATOR + clean(nameEn);
    }

    private static String clean(String name) {
        return name.replace(SEPARATOR, ' ');
    }

    @Nullable
    String number(int index) {
        String all = all(index);
        int end = all.indexOf(SEPARATOR);
        return end == 0 ? null : all.substring(0, end);
    }

    String nameHi(int index) {
        String all = all(index);
        int start = all.indexOf(SEPARATOR) + 1;
        int end = all.indexOf(SEPARATOR, start);
        return all.substring(start, end < 0 ? all.length() : end);
    }

    String nameEn(int index) {
        String all = all(index);
        return all.substring(all.lastIndexOf(SEPARATOR) + 1);
    }

    private String all(int index) {
        return bytes.read(starts[index], starts[index + 1]);
    }
}
