package org.sangathan.people.slips;

import jakarta.servlet.http.HttpServletRequest;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.ProveMember;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The link in the message to a person of a paper slip: "yes, I joined" or "it was not me", without script. */
@Controller
class ConfirmPages {
    private final UndoJoining undoJoining;
    private final Members members;
    private final ProveMember proveMember;
    private final Settings settings;

    ConfirmPages(UndoJoining undoJoining, Members members, ProveMember proveMember, Settings settings) {
        this.undoJoining = undoJoining;
        this.members = members;
        this.proveMember = proveMember;
        this.settings = settings;
    }

    @Open("the link carries a secret that only the phone's owner has")
    @GetMapping("/confirm/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletRequest request) {
        undoJoining.find(token);
        return new Page("slip-confirm", request, settings).with("token", token).show();
    }

    @Open("the link carries a secret that only the phone's owner has")
    @PostMapping("/confirm/{token}")
    ModelAndView confirm(@PathVariable String token, HttpServletRequest request) {
        MemberKey key = undoJoining.find(token);
        // a record that was merged with another proves nothing about the other
        members.find(key)
                .filter(member -> member.id().equals(key.id()))
                .map(ConfirmPages::keyOf)
                .ifPresent(now -> proveMember.prove(now, "link"));
        return new Page("slip-confirmed", request, settings).show();
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return new Page("refused", request, settings).refused(problem).show();
    }
}
