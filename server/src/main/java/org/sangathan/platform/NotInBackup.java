package org.sangathan.platform;

/**
 * A bean that leaves a table out of backups.
 *
 * @param reason such as: lives for minutes
 */
public record NotInBackup(String table, String reason) {}
