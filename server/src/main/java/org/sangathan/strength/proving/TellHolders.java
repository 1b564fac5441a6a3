package org.sangathan.strength.proving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Consents;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.Purpose;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Text;
import org.sangathan.platform.Words;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the monthly question by SMS, a few of each cell in turn so that a large cell keeps no small one waiting, and no
 * more in a minute than the gateway carries. A holder of several posts gets one message. While the gateway is down nobody
 * is told, and so nobody's silence counts.
 */
@Component
class TellHolders {
    private static final Logger log = LoggerFactory.getLogger(TellHolders.class);
    private static final int OF_A_CELL = 10;
    private static final Duration MINUTE = Duration.ofSeconds(55);
    /** The demonstration's outbox shows two hundred messages; people look there for their sign-in codes. */
    private static final int DEMONSTRATION_MOST = 5;

    private final PingSql sql;
    private final Appointments appointments;
    private final Posts posts;
    private final Members members;
    private final Consents consents;
    private final Questions questions;
    private final Words words;
    private final Settings installation;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final ProvingSettings settings;
    private final Clock clock;

    TellHolders(
            PingSql sql,
            Appointments appointments,
            Posts posts,
            Members members,
            Consents consents,
            Questions questions,
            Words words,
            Settings installation,
            Territory territory,
            TransactionTemplate transaction,
            ProvingSettings settings,
            Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.posts = posts;
        this.members = members;
        this.consents = consents;
        this.questions = questions;
        this.words = words;
        this.installation = installation;
        this.territory = territory;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** As many as this minute allows, unless another node had the minute. */
    void tell(LocalDate month) {
        List<Integer> cells = sql.cellsToTell(month);
        if (cells.isEmpty() || !sql.takeMinute(clock.instant(), clock.instant().minus(MINUTE))) {
            return;
        }
        Collections.shuffle(cells);
        Deque<Integer> turns = new ArrayDeque<>(cells);
        int left = installation.demonstration() ? DEMONSTRATION_MOST : settings.messagesAMinute();
        while (left > 0 && !turns.isEmpty()) {
            int cell = turns.removeFirst();
            List<AppointmentKey> some = sql.toTell(cell, month, Math.min(OF_A_CELL, left));
            for (AppointmentKey key : some) {
                if (!told(key, month)) {
                    return;
                }
            }
            left -= some.size();
            if (some.size() == OF_A_CELL) {
                turns.addLast(cell);
            }
        }
    }

    private boolean told(AppointmentKey key, LocalDate month) {
        try {
            transaction.executeWithoutResult(status -> tell(key, month));
            return true;
        } catch (RuntimeException undelivered) {
            log.warn("the monthly question could not be sent, it is tried again: {}", undelivered.toString());
            return false;
        }
    }

    void tell(AppointmentKey key, LocalDate month) {
        Instant now = clock.instant();
        if (!sql.tell(key, month, now, now.plus(settings.grace()))) {
            return;
        }
        Optional<Appointment> held = appointments.find(key).filter(Appointment::isLive);
        if (held.isPresent() && !isToldOfAnother(held.get(), month)) {
            Optional<Member> member = members.find(held.get().member());
            Optional<PhoneNumber> phone = members.phone(held.get().member());
            // without consent to messages the app alone asks; the time of grace runs all the same
            if (member.isPresent()
                    && phone.isPresent()
                    && consents.allows(held.get().member(), Purpose.MESSAGES)) {
                questions.ask(
                        phone.get(),
                        AnswerPing.KIND,
                        subject(held.get().member()),
                        text(member.get(), held.get()),
                        settings.grace().multipliedBy(2));
            }
        }
    }

    private boolean isToldOfAnother(Appointment held, LocalDate month) {
        return appointments.liveOfMember(held.member().id()).stream()
                .filter(other -> !other.id().equals(held.id()))
                .flatMap(other -> sql.of(new AppointmentKey(other.constituencyId(), other.id())).stream())
                .anyMatch(ping -> ping.month().equals(month) && ping.toldAt() != null);
    }

    private Text text(Member member, Appointment held) {
        boolean hindi = member.language().equals("hi");
        PostType post = posts.get(held.postType());
        UnitRef unit = territory.tree().get(held.unitId());
        return words.text(
                member.language(),
                "sms.ping",
                hindi ? installation.nameHi() : installation.nameEn(),
                hindi ? post.nameHi() : post.nameEn(),
                hindi ? unit.nameHi() : unit.nameEn(),
                installation.publicUrl());
    }

    private static String subject(MemberKey member) {
        return member.constituencyId() + "/" + member.id();
    }

    static MemberKey member(String subject) {
        String[] parts = subject.split("/", 2);
        return new MemberKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }
}
