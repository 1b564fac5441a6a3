package org.sangathan.network.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ChangeProfile;
import org.sangathan.network.relations.FollowAccount.Wish;
import org.sangathan.network.relations.Relationships.Relationship;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.ProblemCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Follow, block, mute, note and endorse. */
@ServerTest
class RelationsTest {
    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    Remember remember;

    @Autowired
    Relationships relationships;

    @Autowired
    ChangeProfile changeProfile;

    @Autowired
    Accounts accounts;

    @Autowired
    NetworkPeople people;

    private Actor one;
    private Actor other;

    @BeforeEach
    void two() {
        one = people.member(people.booth(NetworkPeople.CITY, 5));
        other = people.member(people.boothElsewhere());
    }

    private Relationship between(Actor who, Actor whom) {
        return relationships.of(who, List.of(whom.memberId())).getFirst();
    }

    private static void refused(ProblemCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void follows_once_and_counts_both() {
        follow.follow(one, other.memberId(), Wish.PLAIN);
        follow.follow(one, other.memberId(), new Wish(false, true, List.of("hi")));

        assertThat(between(one, other).following()).isTrue();
        assertThat(between(one, other).showingReblogs()).isFalse();
        assertThat(between(one, other).notifying()).isTrue();
        assertThat(between(one, other).languages()).containsExactly("hi");
        assertThat(between(other, one).followedBy()).isTrue();
        assertThat(accounts.own(other).followers()).isEqualTo(1);
        assertThat(accounts.own(one).following()).isEqualTo(1);
        follow.unfollow(one, other.memberId());
        follow.unfollow(one, other.memberId());
        assertThat(accounts.own(other).followers()).isZero();
    }

    @Test
    void asks_whoever_keeps_the_profile_locked() {
        changeProfile.change(
                other, new ChangeProfile.Change(null, null, null, true, null, null, null, null, null, null, null));
        follow.follow(one, other.memberId(), Wish.PLAIN);
        assertThat(between(one, other).requested()).isTrue();
        assertThat(between(one, other).following()).isFalse();
        assertThat(between(other, one).requestedBy()).isTrue();
        refused(RelationProblem.REQUEST_UNKNOWN, () -> follow.accept(one, other.memberId()));

        follow.accept(other, one.memberId());
        assertThat(between(one, other).following()).isTrue();
        assertThat(accounts.own(other).followers()).isEqualTo(1);
        refused(RelationProblem.REQUEST_UNKNOWN, () -> follow.reject(other, one.memberId()));
        follow.removeFollower(other, one.memberId());
        assertThat(between(one, other).following()).isFalse();
    }

    @Test
    void refuses_oneself_the_blocked_and_the_unknown() {
        refused(RelationProblem.ONESELF, () -> follow.follow(one, one.memberId(), Wish.PLAIN));
        refused(RelationProblem.ONESELF, () -> keepAway.block(one, one.memberId()));
        keepAway.block(other, one.memberId());
        refused(RelationProblem.BLOCKED, () -> follow.follow(one, other.memberId(), Wish.PLAIN));
        refused(
                org.sangathan.network.accounts.AccountProblem.ACCOUNT_UNKNOWN,
                () -> follow.follow(one, java.util.UUID.randomUUID(), Wish.PLAIN));
    }

    @Test
    void a_block_ends_what_either_wanted_of_the_other() {
        follow.follow(one, other.memberId(), Wish.PLAIN);
        follow.follow(other, one.memberId(), Wish.PLAIN);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> keepAway.block(one, other.memberId())),
                        CompletableFuture.runAsync(() -> keepAway.block(other, one.memberId())))
                .join();
        assertThat(between(one, other).blocking()).isTrue();
        assertThat(between(one, other).blockedBy()).isTrue();
        assertThat(between(one, other).following()).isFalse();
        assertThat(accounts.own(one).followers()).isZero();
        assertThat(accounts.own(other).followers()).isZero();
    }

    @Test
    void follows_a_unit_without_asking_it() {
        java.util.UUID unit = UnitAccountId.of(NetworkPeople.CITY * 10_000);
        int before = accounts.get(unit).followers();
        follow.follow(one, unit, Wish.PLAIN);
        assertThat(relationships.of(one, List.of(unit)).getFirst().following()).isTrue();
        accounts.forget();
        assertThat(accounts.get(unit).followers()).isEqualTo(before + 1);
    }

    @Test
    void keeps_a_note_and_an_endorsement_of_whom_one_follows() {
        remember.note(one, other.memberId(), "बैठक में मिले थे");
        assertThat(between(one, other).note()).isEqualTo("बैठक में मिले थे");
        assertThat(between(other, one).note()).isEmpty();
        refused(RelationProblem.FOLLOW_FIRST, () -> remember.endorse(one, other.memberId()));
        follow.follow(one, other.memberId(), Wish.PLAIN);
        remember.endorse(one, other.memberId());
        assertThat(between(one, other).endorsed()).isTrue();
    }

    @Test
    void names_those_followers_whom_the_reader_knows() {
        Actor between = people.member(people.booth(NetworkPeople.CITY, 5));
        follow.follow(one, between.memberId(), Wish.PLAIN);
        follow.follow(between, other.memberId(), Wish.PLAIN);
        assertThat(remember.familiarFollowers(one, List.of(other.memberId())).get(other.memberId()))
                .containsExactly(between.memberId());
    }

    @Test
    void ends_a_circle_of_following_and_unfollowing_with_one_account_alone() {
        for (int at = 0; at < 6; at++) {
            follow.follow(one, other.memberId(), Wish.PLAIN);
            follow.follow(one, other.memberId(), new Wish(false, true, null));
            follow.unfollow(one, other.memberId());
        }
        assertThatThrownBy(() -> follow.follow(one, other.memberId(), Wish.PLAIN))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code().status()).isEqualTo(429);
                    assertThat(problem.code().code()).isEqualTo("too_many_attempts");
                    assertThat((Long) problem.facts().get("retry_after_seconds"))
                            .isBetween(1L, 3_600L);
                });
        assertThat(between(one, other).following()).isFalse();
        Actor third = people.member(people.booth(NetworkPeople.CITY, 5));
        follow.follow(one, third.memberId(), Wish.PLAIN);
        follow.follow(other, one.memberId(), Wish.PLAIN);
        assertThat(between(one, third).following()).isTrue();
    }
}
