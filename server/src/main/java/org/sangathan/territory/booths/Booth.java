package org.sangathan.territory.booths;

/**
 * One booth as an accepted row of a file says.
 *
 * @param line where it stands in the file
 * @param number normalised: 112, 262A
 * @param name as written, in whatever script
 * @param electors {@link #NOT_SAID} where the file is silent, as for male, female and other
 */
record Booth(
        long line,
        int constituencyId,
        String number,
        String name,
        NameScript script,
        int electors,
        int male,
        int female,
        int other) {
    static final int NOT_SAID = -1;
}
