package org.sangathan.appointments.cards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.AppointmentProblem;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Opens a card, and with that renews it: what was signed today holds for a year. Nothing is stored. */
@Component
class IssueCard {
    private static final Duration LIFE = Duration.ofDays(365);

    private final Appointments appointments;
    private final Members members;
    private final Rights rights;
    private final Posts posts;
    private final Territory territory;
    private final CardKeys keys;
    private final Settings settings;
    private final Clock clock;

    IssueCard(
            Appointments appointments,
            Members members,
            Rights rights,
            Posts posts,
            Territory territory,
            CardKeys keys,
            Settings settings,
            Clock clock) {
        this.appointments = appointments;
        this.members = members;
        this.rights = rights;
        this.posts = posts;
        this.territory = territory;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A card.
     *
     * @param signedUrl null unless accepted, not ended and within the term: only then is it signed
     * @param expiresAt after a year, or with the term if that is earlier
     */
    record Issued(
            String code,
            String url,
            @Nullable String signedUrl,
            String name,
            PostType post,
            UnitRef unit,
            @Nullable Instant expiresAt) {

        /** What the QR code says. */
        String qrText() {
            return signedUrl == null ? url : signedUrl;
        }
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** For the holder, and for whoever may see the people of the unit. */
    Issued issue(Actor actor, int constituencyId, UUID id) {
        Appointment appointment = appointments
                .find(new AppointmentKey(constituencyId, id))
                .filter(found -> found.member().id().equals(actor.memberId())
                        || rights.may(actor, Permission.SEE_PEOPLE, found.unitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        Optional<Member> holder = members.find(appointment.member());
        return issue(appointment, holder.orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN)));
    }

    private Issued issue(Appointment appointment, Member holder) {
        PostType post = posts.get(appointment.postType());
        UnitRef unit = territory.tree().get(appointment.unitId());
        String url = settings.publicUrl() + "/verify/";
        // the same the whole day, so that what is printed twice is one card
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        Instant expires = earlier(today.plus(LIFE), appointment.termOver(post));
        boolean valid = appointment.isLive() && appointment.acceptedAt() != null && expires.isAfter(clock.instant());
        SignedCard card = new SignedCard(
                appointment.cardCode(), holder.name(), post.nameHi(), VerifiedHolder.hindi(unit), today, expires);
        return new Issued(
                appointment.cardCode(),
                url + appointment.cardCode(),
                valid ? url + card.jws(keys.signer()) : null,
                holder.name(),
                post,
                unit,
                valid ? expires : null);
    }
}
