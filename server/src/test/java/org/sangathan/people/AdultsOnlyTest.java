package org.sangathan.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** No way of joining makes a member of somebody under 18: all ways lead through one door, which looks at the year. */
@ServerTest
class AdultsOnlyTest {
    @Autowired
    AddMember addMember;

    @Autowired
    Members members;

    @Autowired
    Callers callers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Test
    void lets_in_every_year_of_an_adult_and_none_of_a_child_whatever_the_way() {
        int now = LocalDate.now(clock).getYear();
        MemberKey somebody = callers.person("Booth committee member", 0);
        Member like = members.find(somebody).orElseThrow();
        for (String way : List.of("link", "sms", "missed_call", "paper")) {
            TreeSet<Integer> accepted = new TreeSet<>();
            IntStream.rangeClosed(now - 100, now + 1)
                    .filter(year -> joins(like, year, way))
                    .forEach(accepted::add);

            assertThat(accepted.first()).isEqualTo(now - 100);
            assertThat(accepted.last()).as(way).isEqualTo(now - 18);
            assertThat(accepted).hasSize(83);
        }
    }

    private boolean joins(Member like, int birthYear, String way) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            Member person = new Member(
                    like.constituencyId(),
                    ids.next(),
                    like.homeUnitId(),
                    "परीक्षा",
                    like.gender(),
                    birthYear,
                    "hi",
                    false,
                    clock.instant(),
                    way,
                    null,
                    clock.instant());
            try {
                addMember.add(person, null, null, "test", Map.of());
                return true;
            } catch (Problem under18) {
                return false;
            }
        }));
    }

    @Test
    void has_one_door() {
        ArchRuleDefinition.noClasses()
                .that()
                .areNotAssignableTo(AddMember.class)
                .should()
                .callMethod(PeopleSql.class, "insert", Member.class, byte[].class, Integer.class)
                .check(new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                        .importPackages("org.sangathan"));
    }
}
