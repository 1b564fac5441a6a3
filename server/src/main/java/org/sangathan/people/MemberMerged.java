package org.sangathan.people;

import java.util.List;
import java.util.Map;

/**
 * Said in the transaction in which two records of one person become one, while both rows exist: whoever keeps rows of
 * the record that goes gives them to the one that stays, and remembers in {@code memory} what it gave.
 *
 * @param memory kept sealed for thirty days and handed back by {@link MergeUndone}
 */
public record MemberMerged(Member kept, Member gone, Map<String, List<String>> memory) {}
