package org.sangathan.appointments.cards;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.platform.Actor;
import org.sangathan.platform.QrCode;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The card of an office-bearer: signed, and verified by anybody with network or without. */
@RestController
class CardApi {
    private final IssueCard issueCard;

    CardApi(IssueCard issueCard) {
        this.issueCard = issueCard;
    }

    /**
     * A card.
     *
     * @param url the short address under which its code is verified
     * @param valid accepted, not ended and within the term; only then it is signed and expires
     */
    record Card(
            String code,
            String url,
            String qrSvg,
            String name,
            PostType postType,
            UnitRef unit,
            boolean valid,
            @Nullable Instant expiresAt) {}

    /** For the holder, and for whoever may see the people of the unit. */
    @SignedIn
    @GetMapping("/api/org/appointments/{constituencyId}/{id}/card")
    Card card(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        IssueCard.Issued issued = issueCard.issue(actor, constituencyId, id);
        return new Card(
                issued.code(),
                issued.url(),
                QrCode.svg(issued.qrText()),
                issued.name(),
                issued.post(),
                issued.unit(),
                issued.signedUrl() != null,
                issued.expiresAt());
    }
}
