package org.sangathan.people.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.OneTimeCodes;
import org.sangathan.access.OneTimeCodes.Purpose;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Sessions;
import org.sangathan.access.TextMessages;
import org.sangathan.people.Gender;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.people.joining.JoinByInvitation.Form;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Joining, without script, on the person's own phone: form, code, welcome. A browser that is signed in is somebody
 * else's and is refused, so that no worker can take a citizen's code.
 */
@Controller
class JoinPages {
    private final JoinByInvitation joinByInvitation;
    private final OneTimeCodes codes;
    private final Sessions sessions;
    private final Territory territory;
    private final TextMessages messages;
    private final Words words;
    private final Settings settings;

    JoinPages(
            JoinByInvitation joinByInvitation,
            OneTimeCodes codes,
            Sessions sessions,
            Territory territory,
            TextMessages messages,
            Words words,
            Settings settings) {
        this.joinByInvitation = joinByInvitation;
        this.codes = codes;
        this.sessions = sessions;
        this.territory = territory;
        this.messages = messages;
        this.words = words;
        this.settings = settings;
    }

    @Open("joining is a person's own act, before they have a session")
    @GetMapping("/join/{code}")
    ModelAndView form(@PathVariable String code, HttpServletRequest request) {
        return formPage(joinByInvitation.invitation(code), Map.of(), request).show();
    }

    @Open("joining is a person's own act, before they have a session")
    @PostMapping("/join/{code}")
    ModelAndView sendCode(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseSignedIn(request);
        Invitation invitation = joinByInvitation.invitation(code);
        try {
            Form form = read(typed, request);
            PhoneNumber phone = joinByInvitation.check(form, invitation);
            codes.countRequest(phone, request);
            String secret = codes.issue(Purpose.JOIN, phone, codes.markDevice(request, response));
            messages.send(
                    phone,
                    words.in(
                            form.language(),
                            "sms.join_code",
                            secret,
                            OneTimeCodes.LIFE.toMinutes(),
                            form.language().equals("hi") ? settings.nameHi() : settings.nameEn()));
            return page("join-code", request)
                    .with("code", code)
                    .with("typed", typed)
                    .show();
        } catch (Problem refused) {
            return formPage(invitation, typed, request).refused(refused).show();
        }
    }

    @Open("joining is a person's own act, before they have a session")
    @PostMapping("/join/{code}/confirm")
    ModelAndView join(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseSignedIn(request);
        Invitation invitation = joinByInvitation.invitation(code);
        Form form = read(typed, request);
        PhoneNumber phone = joinByInvitation.check(form, invitation);
        try {
            codes.use(Purpose.JOIN, phone, typed.get("secret"), request);
        } catch (Problem refused) {
            return page("join-code", request)
                    .with("code", code)
                    .with("typed", typed)
                    .refused(refused)
                    .show();
        }
        sessions.begin(joinByInvitation.join(form, invitation), request, response);
        return page("join-welcome", request).show();
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return page("refused", request).refused(problem).show();
    }

    private void refuseSignedIn(HttpServletRequest request) {
        if (sessions.isSignedIn(request)) {
            throw new Problem(JoiningProblem.ALREADY_SIGNED_IN);
        }
    }

    private Form read(Map<String, String> typed, HttpServletRequest request) {
        return new Form(
                typed.get("name"),
                Arrays.stream(Gender.values())
                        .filter(gender -> gender.code().equals(typed.get("gender")))
                        .findFirst()
                        .orElse(null),
                number(typed.get("birth_year")),
                typed.get("phone"),
                number(typed.get("booth")),
                "yes".equals(typed.get("consent")),
                Page.language(request));
    }

    /** Digits of any script; null for what is no number. */
    private static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.length() > 10) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private Page formPage(Invitation invitation, Map<String, String> typed, HttpServletRequest request) {
        Tree tree = territory.tree();
        Page page = page("join", request);
        List<Map<String, Object>> booths = Arrays.stream(tree.unitsAt(invitation.unitId(), Level.BOOTH))
                .mapToObj(tree::get)
                .map(booth -> Map.<String, Object>of(
                        "id",
                        booth.id(),
                        "name",
                        booth.number() + " · " + booth.nameHi(),
                        "chosen",
                        String.valueOf(booth.id()).equals(typed.get("booth"))))
                .toList();
        var unit = tree.get(invitation.unitId());
        return page.with("unit", page.language().equals("hi") ? unit.nameHi() : unit.nameEn())
                .with("number", unit.number())
                .with("booths", booths)
                .with("one_booth", booths.size() == 1 ? booths.getFirst().get("id") : null)
                .with("code", invitation.code())
                .with("typed", typed)
                .with("gender_" + typed.getOrDefault("gender", ""), true)
                .with("notice_version", JoinByInvitation.NOTICE_VERSION);
    }

    private Page page(String template, HttpServletRequest request) {
        return new Page(template, request, settings);
    }
}
