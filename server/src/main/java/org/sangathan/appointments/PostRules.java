package org.sangathan.appointments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may hold a post and who fills it.
 *
 * @param minimumAge in years on the day, never below 18
 * @param maximumAge in years on the day
 * @param termMonths after which a term is over
 * @param termLimit terms in a row; one begun counts
 * @param electorHere must be an elector of this unit's part: the home booth, unless the holder declares another
 * @param proposedBy codes of the posts that may fill it; nobody named means whoever may appoint there
 * @param approvedBy code of the post that decides; null when appointing is immediate
 * @param body code that the posts of one unit share when their holders are counted together, such as booth_committee
 * @param women least share of women among the seats of the body
 * @param young least share of people under {@code youngUnder}, by the year of birth alone
 */
public record PostRules(
        int minimumAge,
        @Nullable Integer maximumAge,
        @Nullable Integer termMonths,
        @Nullable Integer termLimit,
        OtherPosts otherPosts,
        boolean noRelatives,
        boolean noGovernmentServant,
        boolean electorHere,
        @Nullable Wing wing,
        List<String> proposedBy,
        @Nullable String approvedBy,
        @Nullable String body,
        @Nullable Share women,
        @Nullable Share young,
        int youngUnder) {
    public static final int ADULT = 18;
    public static final int YOUNG_UNDER = 35;

    /** Nothing but the law. */
    public static final PostRules NONE = new PostRules(
            ADULT,
            null,
            null,
            null,
            OtherPosts.ALLOWED,
            false,
            false,
            false,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            YOUNG_UNDER);

    public PostRules {
        otherPosts = otherPosts == null ? OtherPosts.ALLOWED : otherPosts;
        proposedBy = proposedBy == null ? List.of() : List.copyOf(proposedBy);
    }
}
