package org.sangathan.people.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.OneTimeCodes;
import org.sangathan.access.OneTimeCodes.Purpose;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Sessions;
import org.sangathan.people.Gender;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.people.joining.JoinOnOwnPhone.Form;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Joining, without script, on the person's own phone: booth, form, code, welcome; with an invitation or without. A
 * browser that is signed in is somebody else's and is refused, so that no worker can take a citizen's code.
 */
@Controller
class JoinPages {
    private static final String REASON = "joining is a person's own act, before they have a session";

    private final InviteToJoin inviteToJoin;
    private final JoinOnOwnPhone joinOnOwnPhone;
    private final SendJoiningCode sendJoiningCode;
    private final WherePage wherePage;
    private final OneTimeCodes codes;
    private final Sessions sessions;
    private final Territory territory;
    private final Settings settings;

    JoinPages(
            InviteToJoin inviteToJoin,
            JoinOnOwnPhone joinOnOwnPhone,
            SendJoiningCode sendJoiningCode,
            WherePage wherePage,
            OneTimeCodes codes,
            Sessions sessions,
            Territory territory,
            Settings settings) {
        this.inviteToJoin = inviteToJoin;
        this.joinOnOwnPhone = joinOnOwnPhone;
        this.sendJoiningCode = sendJoiningCode;
        this.wherePage = wherePage;
        this.codes = codes;
        this.sessions = sessions;
        this.territory = territory;
        this.settings = settings;
    }

    @Open(REASON)
    @GetMapping({"/join", "/join/{code}"})
    ModelAndView start(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        Invitation invitation = invitation(code);
        Optional<UnitRef> booth = boothFor(asked, invitation).or(() -> wherePage.numbered(asked, invitation));
        return (booth.isPresent()
                        ? formPage(booth.get(), code, asked, request)
                        : wherePage(code, invitation, asked, request)
                                .with("number_unknown", asked.containsKey("number")))
                .show();
    }

    @Open(REASON)
    @PostMapping({"/join", "/join/{code}"})
    ModelAndView sendCode(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseSignedIn(request);
        Invitation invitation = invitation(code);
        try {
            Form form = read(typed, request);
            PhoneNumber phone = joinOnOwnPhone.check(form, invitation);
            sendJoiningCode.send(phone, form.language(), request, response);
            return codePage(code, typed, request).show();
        } catch (Problem refused) {
            return boothFor(typed, invitation)
                    .map(booth -> formPage(booth, code, typed, request))
                    .orElseGet(() -> wherePage(code, invitation, typed, request))
                    .refused(refused)
                    .show();
        }
    }

    @Open(REASON)
    @PostMapping({"/join/confirm", "/join/{code}/confirm"})
    ModelAndView join(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseSignedIn(request);
        Invitation invitation = invitation(code);
        Form form = read(typed, request);
        PhoneNumber phone = joinOnOwnPhone.check(form, invitation);
        try {
            codes.use(Purpose.JOIN, phone, typed.get("secret"), request);
        } catch (Problem refused) {
            return codePage(code, typed, request).refused(refused).show();
        }
        sessions.begin(joinOnOwnPhone.join(form, invitation), request, response);
        return page("join-welcome", request).show();
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return page("refused", request).refused(problem).show();
    }

    private @Nullable Invitation invitation(@Nullable String code) {
        return code == null
                ? null
                : inviteToJoin.find(code).orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN));
    }

    private void refuseSignedIn(HttpServletRequest request) {
        if (sessions.isSignedIn(request)) {
            throw new Problem(JoiningProblem.ALREADY_SIGNED_IN);
        }
    }

    /** The booth that was chosen, or the only one that there is to choose. */
    private Optional<UnitRef> boothFor(Map<String, String> typed, @Nullable Invitation invitation) {
        Tree tree = territory.tree();
        Integer chosen = number(typed.get("booth"));
        if (chosen != null && tree.isBooth(chosen)) {
            return Optional.of(tree.get(chosen));
        }
        int[] all = invitation == null ? new int[0] : tree.unitsAt(invitation.unitId(), Level.BOOTH);
        return all.length == 1 ? Optional.of(tree.get(all[0])) : Optional.empty();
    }

    private int scope(@Nullable String code) {
        Invitation invitation = invitation(code);
        return invitation == null ? territory.tree().root().id() : invitation.unitId();
    }

    private static Form read(Map<String, String> typed, HttpServletRequest request) {
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
    static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.length() > 10) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static String base(@Nullable String code) {
        return code == null ? "/join" : "/join/" + code;
    }

    private Page wherePage(
            @Nullable String code,
            @Nullable Invitation invitation,
            Map<String, String> asked,
            HttpServletRequest request) {
        Page page = page("join-where", request);
        wherePage.fill(page, base(code), asked, invitation);
        return page;
    }

    private Page formPage(UnitRef booth, @Nullable String code, Map<String, String> typed, HttpServletRequest request) {
        Page page = page("join", request);
        boolean hindi = page.language().equals("hi");
        UnitRef seat =
                territory.tree().ancestorAt(booth.id(), Level.CONSTITUENCY).orElse(booth);
        return page.with("kept", "booth=" + booth.id() + "&")
                .with("booth", booth.id())
                .with("booth_name", booth.number() + " · " + (hindi ? booth.nameHi() : booth.nameEn()))
                .with("seat_name", seat.number() + " · " + (hindi ? seat.nameHi() : seat.nameEn()))
                .with("base", base(code))
                .with("changeable", territory.tree().countBooths(scope(code)) > 1)
                .with("typed", typed)
                .with("gender_" + typed.getOrDefault("gender", ""), true)
                .with("notice_version", JoinOnOwnPhone.NOTICE_VERSION);
    }

    private Page codePage(@Nullable String code, Map<String, String> typed, HttpServletRequest request) {
        return page("join-code", request).with("base", base(code)).with("typed", typed);
    }

    private Page page(String template, HttpServletRequest request) {
        return new Page(template, request, settings);
    }
}
