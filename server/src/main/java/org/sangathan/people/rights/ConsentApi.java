package org.sangathan.people.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Consents;
import org.sangathan.people.Consents.Round;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.Purpose;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For what a member's data may be used: each purpose with its notice, given and withdrawn by the same tap. */
@RestController
@RequestMapping("/api/org/me/consents")
class ConsentApi {
    private final Consents consents;
    private final Members members;
    private final Words words;

    ConsentApi(Consents consents, Members members, Words words) {
        this.consents = consents;
        this.members = members;
        this.words = words;
    }

    /**
     * A purpose and how it stands.
     *
     * @param ground consent or voluntary
     * @param noticeVersion of the notice that is shown here
     * @param rounds newest first; empty where the member has never said anything since joining
     */
    record PurposeView(
            String purpose,
            String title,
            String notice,
            String noticeVersion,
            String ground,
            boolean allowed,
            List<Round> rounds) {}

    record PurposeChoice(@Nullable String purpose, @Nullable Boolean allowed) {}

    @SignedIn
    @GetMapping
    List<PurposeView> consents(Actor actor, @RequestParam(required = false) @Nullable String language) {
        Member member = members.get(actor);
        MemberKey key = new MemberKey(member.constituencyId(), member.id());
        String spoken = MyData.language(language, member);
        List<Round> rounds = consents.rounds(key);
        return Arrays.stream(Purpose.values())
                .map(purpose -> view(purpose, key, spoken, rounds))
                .toList();
    }

    private PurposeView view(Purpose purpose, MemberKey key, String language, List<Round> rounds) {
        return new PurposeView(
                purpose.code(),
                words.in(language, "held.value." + purpose.code()),
                words.in(language, "purpose." + purpose.code() + ".notice"),
                purpose.noticeVersion(),
                purpose.ground().code(),
                consents.allows(key, purpose),
                rounds.stream()
                        .filter(round -> round.purpose().equals(purpose.code()))
                        .toList());
    }

    @SignedIn
    @PostMapping
    List<PurposeView> choose(
            Actor actor, @RequestBody PurposeChoice choice, @RequestParam(required = false) @Nullable String language) {
        Optional<Purpose> purpose = Optional.ofNullable(choice.purpose()).flatMap(Purpose::of);
        new Faults()
                .when(
                        purpose.isEmpty(),
                        "/purpose",
                        choice.purpose() == null ? FaultCode.REQUIRED : FaultCode.NOT_VALID)
                .whenMissing(choice.allowed(), "/allowed")
                .refuse();
        if (Boolean.TRUE.equals(choice.allowed())) {
            consents.give(actor, purpose.orElseThrow());
        } else {
            consents.withdraw(actor, purpose.orElseThrow());
        }
        return consents(actor, language);
    }
}
