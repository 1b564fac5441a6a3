package org.sangathan.people.credits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.JoiningUndone;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberJoined;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Gives a recruiter credit for a joining in its transaction, and takes it back when the joining is undone. */
@Component
public class RecordCredit {
    private static final String BY_LINK = "link";
    private static final int NEIGHBOURHOOD = 5;
    private static final int DIGITS_IN_INDIA = 13;

    private final CreditSql sql;
    private final Logins logins;
    private final Members members;
    private final CreditSettings settings;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    RecordCredit(
            CreditSql sql, Logins logins, Members members, CreditSettings settings, Keys keys, Ids ids, Clock clock) {
        this.sql = sql;
        this.logins = logins;
        this.members = members;
        this.settings = settings;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void record(MemberJoined joined) {
        Member member = joined.member();
        UUID recruiter = member.inviterId();
        Login login = recruiter == null ? null : logins.of(recruiter).orElse(null);
        if (recruiter == null || login == null) {
            return;
        }
        HttpServletRequest request = member.joinedHow().equals(BY_LINK) ? request() : null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Credit credit = new Credit(
                ids.next(),
                member.joinedHow(),
                now,
                now.plus(settings.quietPeriod()),
                Credit.State.PENDING,
                request == null ? null : keys.fingerprint("credit device", browser(request)),
                request == null ? null : keys.fingerprint("credit address", request.getRemoteAddr()),
                neighbours(member, recruiter),
                false,
                null);
        sql.insert(
                new MemberKey(login.constituencyId(), recruiter),
                new MemberKey(member.constituencyId(), member.id()),
                credit);
    }

    /** The photo of the member's slip looks like another slip's of the constituency. */
    public void noteSamePhoto(UUID memberId) {
        sql.ofMember(memberId).ifPresent(sql::markTwin);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static String browser(HttpServletRequest request) {
        return request.getRemoteAddr()
                + " " + Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")
                + " " + Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
    }

    /** Asked of the hashes of the numbers around, so that nobody needs the numbers themselves. */
    private int neighbours(Member member, UUID recruiter) {
        PhoneNumber phone = members.phone(new MemberKey(member.constituencyId(), member.id()))
                .orElse(null);
        if (phone == null || phone.e164().length() != DIGITS_IN_INDIA) {
            return 0;
        }
        long number = Long.parseLong(phone.e164().substring(1));
        List<PhoneNumber> around = new ArrayList<>();
        for (int away = -NEIGHBOURHOOD; away <= NEIGHBOURHOOD; away++) {
            if (away != 0) {
                around.add(new PhoneNumber("+" + (number + away)));
            }
        }
        List<UUID> known = logins.membersOf(around);
        return known.isEmpty() ? 0 : sql.countRecruited(recruiter, known);
    }

    @EventListener
    void lower(JoiningUndone undone) {
        sql.ofMember(undone.member().id()).ifPresent(key -> sql.lower(key, clock.instant(), "undone"));
    }

    /** A recruiter's credits end with them; what an erased member counted stays as a number without a name. */
    @EventListener
    void forget(MemberErased erased) {
        UUID id = erased.member().id();
        sql.ofMember(id).ifPresent(key -> {
            sql.lowerPending(key, clock.instant(), "left");
            sql.forgetMember(key, id);
        });
        sql.deleteOfRecruiter(erased.member().constituencyId(), id);
    }

    @EventListener
    void follow(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.moveMember(new MemberKey(
                    changed.after().constituencyId(), changed.after().id()));
            sql.moveRecruiter(
                    changed.before().id(),
                    changed.before().constituencyId(),
                    changed.after().constituencyId());
        }
    }
}
