package org.sangathan.people;

/**
 * Said in the transaction in which a member's data ends, while the row is still there; and once more for each id that
 * the member had before a merge.
 *
 * @param former under an id from before a merge: there is no row, and nobody is counted less
 */
public record MemberErased(Member member, boolean former) {
    public MemberErased(Member member) {
        this(member, false);
    }
}
