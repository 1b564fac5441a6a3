package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Open;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Links that sign in as a person of the made-up world; the bean exists in demonstration mode alone. */
@Controller
@ConditionalOnBooleanProperty("sangathan.demonstration")
public class SignInLinks {
    private final Keys keys;
    private final Settings settings;
    private final AccessSql sql;
    private final Sessions sessions;

    SignInLinks(Keys keys, Settings settings, AccessSql sql, Sessions sessions) {
        this.keys = keys;
        this.settings = settings;
        this.sql = sql;
        this.sessions = sessions;
    }

    /** The address that signs a browser in as this member. */
    public String linkFor(UUID memberId) {
        return settings.publicUrl() + "/sign-in/link/" + memberId + "." + proof(memberId);
    }

    @Open("demonstration only: the link carries a proof of its own")
    @GetMapping("/sign-in/link/{memberId}.{proof}")
    String signIn(
            @PathVariable UUID memberId,
            @PathVariable String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean ours = MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8), proof(memberId).getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        sessions.begin(
                sql.loginOf(memberId).orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND)), request, response);
        return "redirect:/";
    }

    private String proof(UUID memberId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.fingerprint("demonstration sign-in link", memberId.toString()));
    }
}
