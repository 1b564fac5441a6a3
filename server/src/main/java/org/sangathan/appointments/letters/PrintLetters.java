package org.sangathan.appointments.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.AppointmentProblem;
import org.sangathan.appointments.Appointments;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Words;
import org.sangathan.platform.pdf.PdfDocument;
import org.springframework.stereotype.Component;

/** Prints letters that were issued: one, or many in one document, each on a page of its own. */
@Component
public class PrintLetters {
    private final LetterSql sql;
    private final IssueLetters issueLetters;
    private final EditTemplate templates;
    private final DrawLetter drawLetter;
    private final Appointments appointments;
    private final Members members;
    private final Rights rights;
    private final Words words;

    PrintLetters(
            LetterSql sql,
            IssueLetters issueLetters,
            EditTemplate templates,
            DrawLetter drawLetter,
            Appointments appointments,
            Members members,
            Rights rights,
            Words words) {
        this.sql = sql;
        this.issueLetters = issueLetters;
        this.templates = templates;
        this.drawLetter = drawLetter;
        this.appointments = appointments;
        this.members = members;
        this.rights = rights;
        this.words = words;
    }

    /** A document that is complete but not yet sent: refusals come before the first byte. */
    public record Printed(PdfDocument pdf, int letters) implements AutoCloseable {
        public void writeTo(OutputStream out) throws IOException {
            pdf.writeTo(out);
        }

        @Override
        public void close() {
            pdf.close();
        }
    }

    /** For the holder, and for whoever may see the people of the unit. */
    Printed one(Actor actor, AppointmentKey key, String language) {
        Appointment appointment = appointments
                .find(key)
                .filter(found -> found.member().id().equals(actor.memberId())
                        || rights.may(actor, Permission.SEE_PEOPLE, found.unitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        if (!appointment.isLive()) {
            throw new Problem(LetterProblem.APPOINTMENT_ENDED);
        }
        return print(List.of(appointment), language);
    }

    /** Every issued letter of a post in a unit's subtree. */
    Printed all(Actor actor, int unitId, String postType, String language) {
        rights.require(actor, Permission.SEE_PEOPLE, unitId);
        return print(
                actor,
                issueLetters.live(unitId, postType).stream()
                        .map(LetterSql.Live::key)
                        .toList(),
                language);
    }

    /** Of these appointments, those that are live and whose unit's people the actor may see. */
    public Printed print(Actor actor, Collection<AppointmentKey> keys, String language) {
        return print(
                keys.stream()
                        .flatMap(key -> appointments.find(key).stream())
                        .filter(Appointment::isLive)
                        .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.unitId()))
                        .toList(),
                language);
    }

    private Printed print(List<Appointment> wanted, String language) {
        Map<UUID, Letter> issued = issued(wanted);
        List<Appointment> ready =
                wanted.stream().filter(each -> issued.containsKey(each.id())).toList();
        if (ready.isEmpty()) {
            throw new Problem(LetterProblem.LETTER_NOT_ISSUED);
        }
        Map<UUID, Member> people = people(ready, issued.values());
        PdfDocument pdf = new PdfDocument(
                words.in(language, "letter.title"), language, (page, pages) -> pages == 1 ? "" : page + " / " + pages);
        DrawLetter.Sheet sheet =
                drawLetter.on(pdf, language, templates.get(language).body());
        int drawn = 0;
        for (Appointment appointment : ready) {
            Member holder = people.get(appointment.member().id());
            if (holder == null) {
                continue; // erased meanwhile
            }
            if (drawn++ > 0) {
                pdf.nextPart();
            }
            Letter letter = Objects.requireNonNull(issued.get(appointment.id()));
            sheet.draw(appointment, holder.name(), drawLetter.signer(letter, people, language));
        }
        return new Printed(pdf, drawn);
    }

    private Map<UUID, Letter> issued(List<Appointment> wanted) {
        Map<Integer, List<UUID>> byCell = new LinkedHashMap<>();
        wanted.forEach(each -> byCell.computeIfAbsent(each.constituencyId(), cell -> new ArrayList<>())
                .add(each.id()));
        Map<UUID, Letter> issued = new HashMap<>();
        byCell.forEach(
                (cell, ids) -> sql.letters(cell, ids).forEach(letter -> issued.put(letter.appointmentId(), letter)));
        return issued;
    }

    private Map<UUID, Member> people(List<Appointment> ready, Collection<Letter> letters) {
        List<MemberKey> keys = new ArrayList<>();
        ready.forEach(each -> keys.add(each.member()));
        letters.forEach(letter -> {
            MemberKey signer = letter.signer();
            if (signer != null) {
                keys.add(signer);
            }
        });
        return members.members(keys);
    }
}
