package org.sangathan.network.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.appointments.OwnPosts;
import org.sangathan.people.Gender;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who hold the same post of a unit stand beside each other: neither moderates the other. */
@ServerTest
class RankTest {
    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient database;

    @Autowired
    Ids ids;

    private String ofFirst = "";
    private String ofSecond = "";

    @Test
    void lets_nobody_moderate_a_holder_of_their_own_post() {
        OwnPosts own = new OwnPosts(beans);
        int booth = own.booth(17);
        int division = divisionOf(booth);
        String post = "test_" + ids.next().toString().substring(24);
        own.save(post, 0, OwnPosts.draft("division", 2, List.of("see_strength", "moderate"), Map.of()));
        MemberKey first = own.member(booth, Gender.WOMAN, 40);
        MemberKey second = own.member(booth, Gender.WOMAN, 41);
        MemberKey plain = own.member(booth, Gender.WOMAN, 42);
        ofFirst = inPost(own, division, post, first);
        ofSecond = inPost(own, division, post, second);

        assertThat(warn(first, second).code()).isEqualTo("not_yours_to_moderate");
        assertThat(warn(second, first).code()).isEqualTo("not_yours_to_moderate");
        Caller.Answer warned = warn(first, plain);
        assertThat(warned.status()).as(warned.text()).isEqualTo(201);
    }

    @AfterEach
    void relieve() {
        for (String path : List.of(ofFirst, ofSecond)) {
            if (!path.isEmpty()) {
                callers.with("State president").post(path + "/relieve", Map.of("reason", "end of a test"));
            }
        }
    }

    private int divisionOf(int booth) {
        return database
                .sql("select id from unit where level = 'division'")
                .query((row, number) -> row.getInt(1))
                .list()
                .stream()
                .filter(each -> territory.tree().isWithin(booth, each))
                .findFirst()
                .orElseThrow();
    }

    private String inPost(OwnPosts own, int unit, String post, MemberKey member) {
        Caller.Answer appointed = own.appoint(callers.with("State president"), unit, post, member);
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
        String path = OwnPosts.path(appointed);
        Caller.Answer accepted = callers.as(member).post(path + "/accept", Map.of());
        assertThat(accepted.status()).as(accepted.text()).isLessThan(300);
        return path;
    }

    private Caller.Answer warn(MemberKey by, MemberKey whom) {
        return callers.as(by)
                .post(
                        "/api/org/moderation/accounts/" + whom.id() + "/measures",
                        Map.of(
                                "id", ids.next(),
                                "kind", "warn",
                                "category", "violation",
                                "reason", "नियम दो",
                                "word", "ऐसा न लिखें"));
    }
}
