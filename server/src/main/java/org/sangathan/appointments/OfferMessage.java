package org.sangathan.appointments;

import org.sangathan.access.TextMessages;
import org.sangathan.people.Consents;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.Purpose;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells an appointee by SMS, once the appointment is on disk; a gateway that is down does not undo it. */
@Component
class OfferMessage {
    private static final Logger log = LoggerFactory.getLogger(OfferMessage.class);

    private final Members members;
    private final Consents consents;
    private final TextMessages messages;
    private final Words words;
    private final Settings settings;
    private final Territory territory;
    private final ApplicationEventPublisher events;

    OfferMessage(
            Members members,
            Consents consents,
            TextMessages messages,
            Words words,
            Settings settings,
            Territory territory,
            ApplicationEventPublisher events) {
        this.members = members;
        this.consents = consents;
        this.messages = messages;
        this.words = words;
        this.settings = settings;
        this.territory = territory;
        this.events = events;
    }

    record OfferMade(Member member, PostType post, int unitId) {}

    void send(Member member, PostType post, int unitId) {
        events.publishEvent(new OfferMade(member, post, unitId));
    }

    @TransactionalEventListener
    void deliver(OfferMade offer) {
        try {
            tell(offer);
        } catch (RuntimeException undelivered) {
            log.warn("an offer could not be sent by SMS; the app shows it: {}", undelivered.toString());
        }
    }

    private void tell(OfferMade offer) {
        Member member = offer.member();
        MemberKey key = new MemberKey(member.constituencyId(), member.id());
        if (!consents.allows(key, Purpose.MESSAGES)) {
            return; // the app shows the offer
        }
        boolean hindi = member.language().equals("hi");
        UnitRef unit = territory.tree().get(offer.unitId());
        members.phone(key)
                .ifPresent(phone -> messages.send(
                        phone,
                        words.text(
                                member.language(),
                                "sms.offer",
                                hindi ? settings.nameHi() : settings.nameEn(),
                                hindi ? offer.post().nameHi() : offer.post().nameEn(),
                                hindi ? unit.nameHi() : unit.nameEn(),
                                settings.publicUrl())));
    }
}
