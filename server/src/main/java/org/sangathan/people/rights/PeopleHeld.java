package org.sangathan.people.rights;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.Consents;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What people holds of a member. */
@Configuration(proxyBeanMethods = false)
class PeopleHeld {

    @Bean
    @Order(10)
    HeldData heldProfile(Members members) {
        return new HeldData(
                "profile",
                Ground.CONSENT,
                Set.of("member.id", "member.inviter_id", "member_moved.member_id", "member_moved.now_id"),
                GONE,
                member -> List.of(Row.of(
                        "name", member.name(),
                        "gender", new Word(member.gender().code()),
                        "birth_year", member.birthYear(),
                        "phone",
                                members.phone(keyOf(member))
                                        .map(PhoneNumber::e164)
                                        .orElse(null),
                        "language", new Word(member.language()),
                        "home_unit", new Place(member.homeUnitId()),
                        "worker", member.worker(),
                        "joined_at", member.joinedAt(),
                        "joined_how", new Word(member.joinedHow()),
                        "member_id", member.id().toString())));
    }

    @Bean
    @Order(20)
    HeldData heldConsents(Consents consents) {
        return new HeldData(
                "consents",
                Ground.CONSENT,
                Set.of("consent.member_id"),
                GONE,
                member -> consents.rounds(keyOf(member)).stream()
                        .map(round -> Row.of(
                                "purpose", new Word(round.purpose()),
                                "notice_version", round.noticeVersion(),
                                "language", new Word(round.language()),
                                "given_at", round.givenAt(),
                                "withdrawn_at", round.withdrawnAt()))
                        .toList());
    }

    @Bean
    @Order(80)
    HeldData heldLooksAtMe(HeldSql sql, Members members) {
        return new HeldData(
                "looks_at_me",
                Ground.SAFEGUARD,
                Set.of("look.member_id"),
                GONE,
                member -> looksAt(sql, members, member));
    }

    private static List<Row> looksAt(HeldSql sql, Members members, Member member) {
        List<HeldSql.LookAtMe> looks = sql.looksAt(keyOf(member));
        Map<UUID, String> names =
                members.names(looks.stream().map(HeldSql.LookAtMe::reader).toList());
        return looks.stream()
                .map(look -> Row.of(
                        "at", look.at(),
                        "reader", names.get(look.reader().id()),
                        "reason", look.reason()))
                .toList();
    }

    @Bean
    @Order(81)
    HeldData heldLooksByMe(HeldSql sql) {
        return new HeldData(
                "looks_by_me",
                Ground.SAFEGUARD,
                Set.of("look.reader_id"),
                WITHOUT_NAME,
                member -> sql.looksBy(member.id()).stream()
                        .map(look -> Row.of("at", look.at(), "reason", look.reason()))
                        .toList());
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
