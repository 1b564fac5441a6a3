package org.sangathan.appointments;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/**
 * Weighs every rule of a post for one member; nothing is read or written here. Of a birth only the year is known, so an
 * age is a range of two years until the member has said the day.
 */
final class Judge {
    private final PostType post;
    private final int unitId;
    private final Circumstances circumstances;
    private final Posts posts;
    private final Tree tree;
    private final LocalDate today;
    private final List<Verdict> verdicts = new ArrayList<>();

    Judge(PostType post, int unitId, Circumstances circumstances, Posts posts, Tree tree, LocalDate today) {
        this.post = post;
        this.unitId = unitId;
        this.circumstances = circumstances;
        this.posts = posts;
        this.tree = tree;
        this.today = today;
    }

    /** Is there room, and not yet with the same person? */
    void seat(List<Appointment> live) {
        List<Appointment> same = live.stream()
                .filter(each -> each.postType().equals(post.code()))
                .toList();
        boolean already = same.stream()
                .anyMatch(
                        each -> each.member().id().equals(circumstances.member().id()));
        verdicts.add(
                Verdict.of(RuleCode.SEAT_EMPTY, already || same.size() < post.seats(), Map.of("seats", post.seats())));
        verdicts.add(Verdict.of(RuleCode.NO_SEAT_YET, !already, Map.of()));
    }

    /** A holder whose seat is beyond the number of seats, or whose post is no longer filled, has to go. */
    void keepsSeat(int seat) {
        verdicts.add(Verdict.of(
                RuleCode.SEAT_EMPTY, !post.retired() && seat <= post.seats(), Map.of("seats", post.seats())));
    }

    /** Everything that concerns the person, without the body. */
    List<Verdict> ofPerson() {
        PostRules rules = post.rules();
        atLeast(RuleCode.ADULT, PostRules.ADULT);
        if (rules.minimumAge() > PostRules.ADULT) {
            atLeast(RuleCode.MINIMUM_AGE, rules.minimumAge());
        }
        atMost(RuleCode.MAXIMUM_AGE, rules.maximumAge());
        termLimit(rules.termLimit());
        otherPosts();
        if (rules.noRelatives()) {
            declared(RuleCode.RELATIVES, circumstances.said().relatives());
        }
        if (rules.noGovernmentServant()) {
            declared(RuleCode.GOVERNMENT_SERVANT, circumstances.governmentServant());
        }
        if (rules.electorHere()) {
            verdicts.add(
                    Verdict.of(RuleCode.ELECTOR_HERE, tree.isWithin(circumstances.electorUnitId(), unitId), Map.of()));
        }
        if (rules.wing() == Wing.WOMEN) {
            verdicts.add(Verdict.of(RuleCode.WING_WOMEN, circumstances.member().gender() == Gender.WOMAN, Map.of()));
        }
        if (rules.wing() == Wing.YOUTH) {
            atMost(RuleCode.WING_YOUTH, Wing.YOUTH_TO);
        }
        return verdicts;
    }

    /** With the shares of the body, the member counted in. */
    List<Verdict> inBody(Body body) {
        ofPerson();
        if (body.women() != null) {
            boolean woman = circumstances.member().gender() == Gender.WOMAN;
            share(RuleCode.QUOTA_WOMEN, body, body.womenNow(), woman, body.women(), Map.of());
        }
        if (body.young() != null) {
            boolean young = today.getYear() - circumstances.member().birthYear() < body.youngUnder();
            share(RuleCode.QUOTA_YOUNG, body, body.youngNow(), young, body.young(), Map.of("under", body.youngUnder()));
        }
        return verdicts;
    }

    private int oldest() {
        LocalDate birthDate = circumstances.said().birthDate();
        return birthDate == null
                ? today.getYear() - circumstances.member().birthYear()
                : Period.between(birthDate, today).getYears();
    }

    private int youngest() {
        return circumstances.said().birthDate() == null ? oldest() - 1 : oldest();
    }

    private void atLeast(RuleCode rule, int least) {
        Map<String, Object> facts = Map.of("least", least, "age", oldest());
        boolean kept = youngest() >= least;
        verdicts.add(kept || oldest() < least ? Verdict.of(rule, kept, facts) : Verdict.asked(rule, facts));
    }

    private void atMost(RuleCode rule, @Nullable Integer most) {
        if (most == null) {
            return;
        }
        Map<String, Object> facts = Map.of("most", most, "age", oldest());
        boolean kept = oldest() <= most;
        verdicts.add(kept || youngest() > most ? Verdict.of(rule, kept, facts) : Verdict.asked(rule, facts));
    }

    private void termLimit(@Nullable Integer limit) {
        if (limit != null) {
            int begun = circumstances.termsBegun();
            verdicts.add(Verdict.of(RuleCode.TERM_LIMIT, begun < limit, Map.of("begun", begun, "limit", limit)));
        }
    }

    private void otherPosts() {
        if (post.isMentor()) {
            return;
        }
        boolean any = post.rules().otherPosts() != OtherPosts.ALLOWED;
        for (Appointment held : circumstances.live()) {
            PostType other = posts.get(held.postType());
            boolean same = held.unitId() == unitId && other.code().equals(post.code());
            if (!same && !other.isMentor() && excludes(held, other)) {
                UnitRef unit = tree.get(held.unitId());
                verdicts.add(Verdict.of(
                        RuleCode.OTHER_POST,
                        false,
                        Map.of(
                                "post_hi", other.nameHi(),
                                "post_en", other.nameEn(),
                                "unit_hi", unit.nameHi(),
                                "unit_en", unit.nameEn(),
                                "unit_number", unit.number() == null ? "" : unit.number())));
                return;
            }
        }
        if (any) {
            verdicts.add(Verdict.of(RuleCode.OTHER_POST, true, Map.of()));
        }
    }

    /** Either post may say that it wants to be the only one. */
    private boolean excludes(Appointment held, PostType other) {
        boolean sameUnit = held.unitId() == unitId;
        boolean sameLevel = other.level().equals(post.level());
        return post.rules().otherPosts().forbids(sameUnit, sameLevel)
                || other.rules().otherPosts().forbids(sameUnit, sameLevel);
    }

    /** A rule that only the member's own word decides. */
    private void declared(RuleCode rule, @Nullable Boolean says) {
        verdicts.add(says == null ? Verdict.asked(rule, Map.of()) : Verdict.of(rule, !says, Map.of()));
    }

    /** Broken when the seats left would no longer do for those who are missing, and this one is not one of them. */
    private void share(RuleCode rule, Body body, int now, boolean counts, Share share, Map<String, Object> more) {
        int needed = share.needed(body.seats());
        int have = now + (counts ? 1 : 0);
        int holders = body.holders() + 1;
        boolean kept = counts || have + body.seats() - holders >= needed;
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("have", have);
        facts.put("holders", holders);
        facts.put("seats", body.seats());
        facts.put("needed", needed);
        verdicts.add(Verdict.of(rule, kept, facts));
    }
}
