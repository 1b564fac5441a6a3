package org.sangathan.network.lists;

/**
 * A list of accounts, or of the reader's own units of one level; then its id is the level's name and it cannot be changed.
 *
 * @param repliesPolicy followed, list or none
 */
public record AccountList(String id, String title, String repliesPolicy, boolean exclusive) {}
