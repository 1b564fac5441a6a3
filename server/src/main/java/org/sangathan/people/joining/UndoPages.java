package org.sangathan.people.joining;

import jakarta.servlet.http.HttpServletRequest;
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

/** The link of the joining message: one question, one tap. A message's preview that opens it undoes nothing. */
@Controller
class UndoPages {
    private final UndoJoining undoJoining;
    private final Settings settings;

    UndoPages(UndoJoining undoJoining, Settings settings) {
        this.undoJoining = undoJoining;
        this.settings = settings;
    }

    @Open("the link carries a secret that only the phone's owner has")
    @GetMapping("/undo/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletRequest request) {
        undoJoining.find(token);
        return new Page("undo", request, settings).with("token", token).show();
    }

    @Open("the link carries a secret that only the phone's owner has")
    @PostMapping("/undo/{token}")
    ModelAndView undo(@PathVariable String token, HttpServletRequest request) {
        undoJoining.undo(token);
        return new Page("undone", request, settings).show();
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return new Page("refused", request, settings).refused(problem).show();
    }
}
