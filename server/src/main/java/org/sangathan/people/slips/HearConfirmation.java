package org.sangathan.people.slips;

import org.sangathan.access.AnswerReader;
import org.sangathan.access.IncomingMessage;
import org.sangathan.people.Members;
import org.sangathan.people.ProveMember;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/** The person's answer to "somebody wrote you down as a member": 1 in any script confirms, 0 undoes. */
@Component
class HearConfirmation implements AnswerReader {
    static final String KIND = "paper_slip";

    private final Members members;
    private final ProveMember proveMember;
    private final UndoJoining undoJoining;

    HearConfirmation(Members members, ProveMember proveMember, UndoJoining undoJoining) {
        this.members = members;
        this.proveMember = proveMember;
        this.undoJoining = undoJoining;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean read(String subject, IncomingMessage answer) {
        MemberKey asked = WitnessSlip.member(subject);
        if (members.find(asked).isEmpty()) {
            return true;
        }
        return switch (digit(answer)) {
            case 1 -> {
                // a record that was merged with another proves nothing about the other
                members.find(asked)
                        .filter(member -> member.id().equals(asked.id()))
                        .ifPresent(member ->
                                proveMember.prove(new MemberKey(member.constituencyId(), member.id()), "sms"));
                yield true;
            }
            case 0 -> {
                undoJoining.owner(asked).ifPresent(undoJoining::undo);
                yield true;
            }
            default -> false;
        };
    }

    /** The one digit of which the message consists, or -1. */
    private static int digit(IncomingMessage answer) {
        String text = answer.text() == null ? "" : answer.text().strip();
        return text.codePointCount(0, text.length()) == 1 ? Character.digit(text.codePointAt(0), 10) : -1;
    }
}
