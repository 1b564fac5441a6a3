package org.sangathan.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a new member: person, consent, login, event, audit; how they joined is for the caller to have checked. */
@Component
public class AddMember {
    private static final String PURPOSE = "membership";
    private static final int ADULT = 18;

    private final PeopleSql sql;
    private final Logins logins;
    private final JoiningBlocks blocks;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AddMember(
            PeopleSql sql,
            Logins logins,
            JoiningBlocks blocks,
            Keys keys,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.logins = logins;
        this.blocks = blocks;
        this.keys = keys;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In the transaction of the joining. A number that joins twice at once violates {@code login_pk}; one whose owner
     * undid a joining is refused.
     *
     * @param phone null for a person who has none: they cannot sign in
     * @param noticeVersion of the notice that the person was shown and agreed to
     * @param facts ids for the audit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Login add(
            Member joining,
            @Nullable PhoneNumber phone,
            @Nullable Integer inviterConstituencyId,
            String noticeVersion,
            Map<String, Object> facts) {
        // whatever the way by which they come
        new Faults()
                .when(joining.age(LocalDate.now(clock)) < ADULT, "/birth_year", FaultCode.UNDER_18)
                .refuse();
        Member member = isInviterThere(joining.inviterId()) ? joining : joining.withoutInviter();
        Login login = new Login(member.id(), member.constituencyId(), member.language());
        if (phone != null) {
            logins.waitForOthersWith(phone);
            logins.register(phone, login);
            // after the login: whoever waits for an undoing of the same number sees its block then
            if (blocks.isBlocked(phone)) {
                throw new Problem(PeopleProblem.NUMBER_BLOCKED);
            }
        }
        sql.insert(
                member,
                phone == null ? null : keys.seal(Members.PHONE_PURPOSE, phone.e164()),
                member.inviterId() == null ? null : inviterConstituencyId);
        sql.insertConsent(member, PURPOSE, noticeVersion);
        events.publishEvent(new MemberJoined(member));
        audit.record("member_joined", member.homeUnitId(), member.id().toString(), facts);
        return login;
    }

    /** Until the commit: whoever erases themselves meanwhile waits, and takes this id with them too. */
    private boolean isInviterThere(@Nullable UUID inviter) {
        return inviter != null
                && logins.of(inviter)
                        .filter(login -> sql.hold(new MemberKey(login.constituencyId(), inviter)))
                        .isPresent();
    }
}
