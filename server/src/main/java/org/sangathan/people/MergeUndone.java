package org.sangathan.people;

import java.util.List;
import java.util.Map;

/** Said in the transaction in which a merge is taken apart, when both rows exist again: what was given is given back. */
public record MergeUndone(Member kept, Member restored, Map<String, List<String>> memory) {
    /** What a listener of {@link MemberMerged} remembered; empty when it had nothing. */
    public List<String> remembered(String what) {
        return memory.getOrDefault(what, List.of());
    }
}
