package org.sangathan.platform;

/**
 * A bean that says whose a table's rows are, for tables without a column {@code member_id}: in a backup each lies
 * under the key of its owner.
 *
 * @param owner SQL for the owner's id, with {@code t} for the row; "null" for rows of nobody
 */
public record OwnedTable(String table, String owner) {}
