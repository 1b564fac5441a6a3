package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.OneTimeCodes.Purpose;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Open;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by phone number and one-time code. */
@RestController
@RequestMapping("/api/org/sign-in")
class SignInApi {
    private final AskForSignInCode askForSignInCode;
    private final OneTimeCodes codes;
    private final Logins logins;
    private final Sessions sessions;

    SignInApi(AskForSignInCode askForSignInCode, OneTimeCodes codes, Logins logins, Sessions sessions) {
        this.askForSignInCode = askForSignInCode;
        this.codes = codes;
        this.logins = logins;
        this.sessions = sessions;
    }

    record CodeRequest(@Nullable String phone) {}

    record CodeSent(long expiresInSeconds) {}

    record SignIn(@Nullable String phone, @Nullable String code) {}

    @Open("before sign-in")
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeSent askForCode(@RequestBody CodeRequest asked, HttpServletRequest request, HttpServletResponse response) {
        askForSignInCode.ask(phone(asked.phone()), request, response);
        return new CodeSent(OneTimeCodes.LIFE.toSeconds());
    }

    @Open("before sign-in")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        refuseSignedIn(request);
        PhoneNumber phone = phone(signIn.phone());
        codes.use(Purpose.SIGN_IN, phone, signIn.code(), request);
        Login login = logins.find(phone).orElseThrow(() -> new Problem(AccessProblem.CODE_EXPIRED));
        sessions.begin(login, request, response);
    }

    /** Whoever is signed in has no use for a code: it would be another person's. */
    private void refuseSignedIn(HttpServletRequest request) {
        if (sessions.isSignedIn(request)) {
            throw new Problem(AccessProblem.SIGN_OUT_FIRST);
        }
    }

    private static PhoneNumber phone(@Nullable String written) {
        return PhoneNumber.parse(written).orElseThrow(() -> {
            new Faults().add("/phone", FaultCode.PHONE_NOT_VALID).refuse();
            return new Problem(PlatformProblem.INVALID_INPUT);
        });
    }
}
