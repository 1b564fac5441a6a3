package org.sangathan.appointments.cards;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Members;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Tells anybody whether a card is valid: first the signature, if it has one, then whether the post still holds. */
@Component
class VerifyCard {
    private final CardKeys keys;
    private final Appointments appointments;
    private final Members members;
    private final Posts posts;
    private final Territory territory;
    private final Clock clock;

    VerifyCard(
            CardKeys keys, Appointments appointments, Members members, Posts posts, Territory territory, Clock clock) {
        this.keys = keys;
        this.appointments = appointments;
        this.members = members;
        this.posts = posts;
        this.territory = territory;
        this.clock = clock;
    }

    enum Verdict {
        VALID,
        /** Nobody holds a post by this code now. */
        NO_HOLDER,
        /** Signed with no key of ours, or with one that was revoked, or altered. */
        NOT_OURS,
        EXPIRED
    }

    /** @param holder only of a valid card */
    record Result(Verdict verdict, @Nullable VerifiedHolder holder) {}

    /** @param text the code of a card as typed, or what a signed QR code holds */
    Result verify(String text) {
        if (!SignedCard.looksSigned(text)) {
            return holderOf(text);
        }
        Optional<SignedCard> card = SignedCard.read(text).filter(this::isOurs).map(SignedCard.Unverified::card);
        if (card.isEmpty()) {
            return new Result(Verdict.NOT_OURS, null);
        }
        if (!card.get().expiresAt().isAfter(clock.instant())) {
            return new Result(Verdict.EXPIRED, null);
        }
        return holderOf(card.get().code());
    }

    private boolean isOurs(SignedCard.Unverified card) {
        return keys.find(card.kid())
                .filter(key -> key.revokedAt() == null)
                .filter(key -> Ed25519.isSigned(key.publicKey(), card.message(), card.signature()))
                .isPresent();
    }

    /** Whoever stays beyond the term holds the post, but no card: only a new appointment gives one. */
    private boolean isOver(Appointment appointment) {
        Instant over = appointment.termOver(posts.get(appointment.postType()));
        return over != null && !over.isAfter(clock.instant());
    }

    private Result holderOf(String code) {
        Optional<Appointment> appointment =
                appointments.findByCard(code).filter(found -> found.isLive() && found.acceptedAt() != null);
        if (appointment.filter(this::isOver).isPresent()) {
            return new Result(Verdict.EXPIRED, null);
        }
        return appointment
                .flatMap(found -> members.find(found.member())
                        .map(member -> new VerifiedHolder(
                                member.name(),
                                posts.get(found.postType()),
                                territory.tree().get(found.unitId()))))
                .map(holder -> new Result(Verdict.VALID, holder))
                .orElseGet(() -> new Result(Verdict.NO_HOLDER, null));
    }
}
