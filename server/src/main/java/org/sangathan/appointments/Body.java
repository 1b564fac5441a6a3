package org.sangathan.appointments;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;

/**
 * The posts of one unit whose holders are counted together: seats, and who is on them.
 *
 * @param women least share among the seats; the strictest that a post of the body asks for
 */
public record Body(
        int seats,
        int holders,
        int womenNow,
        int youngNow,
        @Nullable Share women,
        @Nullable Share young,
        int youngUnder) {

    /**
     * @param posts of the body
     * @param live of the unit
     * @param except who is weighed, and so not counted; null for nobody
     */
    static Body of(
            Collection<PostType> posts,
            Collection<Appointment> live,
            Map<UUID, Member> members,
            @Nullable UUID except,
            int year) {
        Share women = null;
        Share young = null;
        int youngUnder = PostRules.YOUNG_UNDER;
        int seats = 0;
        for (PostType post : posts) {
            seats += post.seats();
            Share ofWomen = post.rules().women();
            if (ofWomen != null && (women == null || ofWomen.isStricterThan(women))) {
                women = ofWomen;
            }
            Share ofYoung = post.rules().young();
            if (ofYoung != null && (young == null || ofYoung.isStricterThan(young))) {
                young = ofYoung;
                youngUnder = post.rules().youngUnder();
            }
        }
        int holders = 0;
        int womenNow = 0;
        int youngNow = 0;
        for (Appointment appointment : live) {
            boolean ofBody = posts.stream().anyMatch(post -> post.code().equals(appointment.postType()));
            if (!ofBody || appointment.member().id().equals(except)) {
                continue;
            }
            holders++;
            Member member = members.get(appointment.member().id());
            if (member != null) {
                womenNow += member.gender() == Gender.WOMAN ? 1 : 0;
                youngNow += year - member.birthYear() < youngUnder ? 1 : 0;
            }
        }
        return new Body(seats, holders, womenNow, youngNow, women, young, youngUnder);
    }

    /** While the body is below its share, women come first. */
    public boolean womenFirst() {
        return women != null && womenNow < women.needed(seats);
    }

    public boolean youngFirst() {
        return young != null && youngNow < young.needed(seats);
    }
}
