package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sangathan.access.OneTimeCodes.Purpose;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/** Sends a member a code to sign in with. Whether the number belongs to a member is never told. */
@Component
class AskForSignInCode {
    private final Logins logins;
    private final OneTimeCodes codes;
    private final TextMessages messages;
    private final Words words;

    AskForSignInCode(Logins logins, OneTimeCodes codes, TextMessages messages, Words words) {
        this.logins = logins;
        this.codes = codes;
        this.messages = messages;
        this.words = words;
    }

    void ask(PhoneNumber phone, HttpServletRequest request, HttpServletResponse response) {
        codes.countRequest(phone, request);
        String device = codes.markDevice(request, response);
        logins.find(phone).ifPresent(login -> {
            String code = codes.issue(Purpose.SIGN_IN, phone, device);
            messages.send(phone, words.text(login.language(), "sms.sign_in_code", code, OneTimeCodes.LIFE.toMinutes()));
        });
    }
}
