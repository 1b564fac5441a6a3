package org.sangathan.people;

/**
 * Said in the transaction in which a member's record changes. When the constituency differs both rows exist at that
 * moment: whoever keeps rows with the member's constituency moves them now.
 */
public record MemberChanged(Member before, Member after) {
    public boolean movedCell() {
        return before.constituencyId() != after.constituencyId();
    }
}
