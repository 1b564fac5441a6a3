package org.sangathan.people.joining;

import java.util.UUID;
import org.sangathan.access.AnswerReader;
import org.sangathan.access.IncomingMessage;
import org.sangathan.people.Member;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/** "2", in any script, in answer to the joining message: it was not me. */
@Component
class UndoByAnswer implements AnswerReader {
    static final String KIND = "joining";
    private static final int UNDO = 2;

    private final UndoJoining undoJoining;

    UndoByAnswer(UndoJoining undoJoining) {
        this.undoJoining = undoJoining;
    }

    static String subject(Member member) {
        return member.constituencyId() + " " + member.id();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean read(String subject, IncomingMessage answer) {
        if (answer.digit().orElse(0) != UNDO) {
            return false;
        }
        String[] parts = subject.split(" ", 2);
        return undoJoining.undoBySms(
                new MemberKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1])), answer.from());
    }
}
