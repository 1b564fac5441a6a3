package org.sangathan.people;

import java.util.List;
import java.util.Map;
import org.sangathan.platform.Actor;

/**
 * Said in the transaction in which two records of one person become one, while both rows exist: whoever keeps rows about
 * the record that goes gives them to the one that stays, and remembers in {@code memory} what it gave. What the record
 * did stays under its id, see {@link Members#formerIds}. A listener may refuse the merge.
 *
 * @param memory kept sealed for thirty days and handed back by {@link MergeUndone}
 */
public record MemberMerged(Actor by, Member kept, Member gone, Map<String, List<String>> memory) {}
