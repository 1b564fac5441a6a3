package org.sangathan.people.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sangathan.access.IncomingSettings;
import org.sangathan.access.OneTimeCodes;
import org.sangathan.access.OneTimeCodes.Purpose;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.TextMessages;
import org.sangathan.people.JoiningBlocks;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/**
 * Sends the code to a phone that wants to join. A blocked number gets no code but word of how its owner opens it; the
 * page says the same in both cases, so that it does not tell who once undid a joining.
 */
@Component
class SendJoiningCode {
    private final OneTimeCodes codes;
    private final JoiningBlocks blocks;
    private final TextMessages messages;
    private final Words words;
    private final Settings settings;
    private final IncomingSettings incoming;

    SendJoiningCode(
            OneTimeCodes codes,
            JoiningBlocks blocks,
            TextMessages messages,
            Words words,
            Settings settings,
            IncomingSettings incoming) {
        this.codes = codes;
        this.blocks = blocks;
        this.messages = messages;
        this.words = words;
        this.settings = settings;
        this.incoming = incoming;
    }

    void send(PhoneNumber phone, String language, HttpServletRequest request, HttpServletResponse response) {
        codes.countRequest(phone, request);
        String device = codes.markDevice(request, response);
        String organisation = language.equals("hi") ? settings.nameHi() : settings.nameEn();
        if (blocks.isBlocked(phone)) {
            String number = incoming.number();
            messages.send(
                    phone,
                    number == null
                            ? words.text(language, "sms.blocked_for_long", organisation)
                            : words.text(language, "sms.blocked", organisation, number));
            return;
        }
        String secret = codes.issue(Purpose.JOIN, phone, device);
        messages.send(
                phone, words.text(language, "sms.join_code", secret, OneTimeCodes.LIFE.toMinutes(), organisation));
    }
}
