package org.sangathan.people;

import java.util.List;
import java.util.Map;

/** Said in the transaction in which a merge is undone, when both rows exist again: what was given is given back. */
public record MergeUndone(Member kept, Member restored, Map<String, List<String>> memory) {}
