package org.sangathan.appointments;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangathan.appointments.Circumstances.Said;
import org.sangathan.people.Member;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * The appointee's own word, at the moment of accepting: what the post asks is answered, weighed again with all other
 * rules of the person, and kept only as far as {@link Declaration} goes. Shares of the body were decided with the seat.
 */
@Component
class Declare {
    private final CheckAppointment checkAppointment;
    private final RuleSql sql;
    private final Territory territory;

    Declare(CheckAppointment checkAppointment, RuleSql sql, Territory territory) {
        this.checkAppointment = checkAppointment;
        this.sql = sql;
        this.territory = territory;
    }

    Set<Question> questions(PostType post, Appointment appointment, Member member) {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        for (Verdict verdict : checkAppointment.ofPerson(post, appointment, member, Said.NOTHING)) {
            boolean asked = verdict.standing() == Verdict.Standing.ASKED;
            switch (verdict.rule()) {
                case ADULT, MINIMUM_AGE, MAXIMUM_AGE, WING_YOUTH -> {
                    if (asked) {
                        questions.add(Question.BIRTH_DATE);
                    }
                }
                // said anew with each post: things change
                case GOVERNMENT_SERVANT -> questions.add(Question.GOVERNMENT_SERVANT);
                case RELATIVES -> questions.add(Question.RELATIVES);
                case ELECTOR_HERE -> questions.add(Question.ELECTOR_UNIT_ID);
                default -> {}
            }
        }
        return questions;
    }

    /** Refuses while an answer is missing, or when the answers break a rule that was not set aside. */
    void declare(PostType post, Appointment appointment, Member member, Said said, Instant now) {
        Set<Question> questions = questions(post, appointment, member);
        refuseFaults(questions, said, member);
        List<Verdict> broken = checkAppointment.ofPerson(post, appointment, member, said).stream()
                .filter(Verdict::isBroken)
                .filter(verdict -> !appointment.overridden().contains(verdict.rule()))
                .toList();
        if (!broken.isEmpty()) {
            throw new Problem(AppointmentProblem.NOT_ELIGIBLE, Map.of("verdicts", broken));
        }
        if (questions.contains(Question.ELECTOR_UNIT_ID) || questions.contains(Question.GOVERNMENT_SERVANT)) {
            Integer elector = said.electorUnitId();
            sql.put(
                    ReadCircumstances.key(member),
                    new Declaration(elector == null ? member.homeUnitId() : elector, said.governmentServant(), now));
        }
    }

    private void refuseFaults(Set<Question> questions, Said said, Member member) {
        Integer elector = said.electorUnitId();
        new Faults()
                .when(
                        questions.contains(Question.BIRTH_DATE) && said.birthDate() == null,
                        "/birth_date",
                        FaultCode.REQUIRED)
                .when(
                        said.birthDate() != null && said.birthDate().getYear() != member.birthYear(),
                        "/birth_date",
                        FaultCode.BIRTH_YEAR_NOT_VALID)
                .when(
                        questions.contains(Question.GOVERNMENT_SERVANT) && said.governmentServant() == null,
                        "/government_servant",
                        FaultCode.REQUIRED)
                .when(
                        questions.contains(Question.RELATIVES) && said.relatives() == null,
                        "/relatives",
                        FaultCode.REQUIRED)
                .when(elector != null && !territory.tree().isBooth(elector), "/elector_unit_id", FaultCode.NOT_A_BOOTH)
                .refuse();
    }
}
