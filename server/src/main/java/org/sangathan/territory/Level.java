package org.sangathan.territory;

/**
 * Levels that code must know by name. An installation may have others between them; their order is the table's.
 *
 * @param code stable name, such as {@code district}
 * @param rank 1 at the root, growing downwards
 */
public record Level(String code, int rank, String nameHi, String nameEn) {
    public static final String STATE = "state";
    public static final String DIVISION = "division";
    public static final String DISTRICT = "district";
    public static final String CONSTITUENCY = "constituency";
    public static final String SECTOR = "sector";
    public static final String BOOTH = "booth";
}
