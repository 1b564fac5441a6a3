package org.sangathan.people.duplicates;

import jakarta.servlet.http.HttpServletRequest;
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

/** The link of a merge's message: one question, one tap. A message's preview that opens it changes nothing. */
@Controller
class MergePages {
    private final TellOfMerge tellOfMerge;
    private final TakeApart takeApart;
    private final Settings settings;

    MergePages(TellOfMerge tellOfMerge, TakeApart takeApart, Settings settings) {
        this.tellOfMerge = tellOfMerge;
        this.takeApart = takeApart;
        this.settings = settings;
    }

    @Open("the link carries a secret that only the two numbers of the merge were sent")
    @GetMapping("/apart/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletRequest request) {
        tellOfMerge.mergeOf(token);
        return new Page("apart", request, settings).with("token", token).show();
    }

    @Open("the link carries a secret that only the two numbers of the merge were sent")
    @PostMapping("/apart/{token}")
    ModelAndView takeApart(@PathVariable String token, HttpServletRequest request) {
        MemberKey merge = tellOfMerge.mergeOf(token);
        takeApart.byPerson(merge.constituencyId(), merge.id());
        return new Page("taken-apart", request, settings).show();
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return new Page("refused", request, settings).refused(problem).show();
    }
}
