package org.sangathan.network.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Plain mail over SMTP, where an operator has set a server (SPRING_MAIL_HOST). */
@Component
class Mail {
    private final ObjectProvider<JavaMailSender> senders;
    private final Settings settings;
    private final String from;

    Mail(ObjectProvider<JavaMailSender> senders, Settings settings, @Value("${sangathan.mail.from:}") String from) {
        this.senders = senders;
        this.settings = settings;
        this.from = from.isBlank() ? "sangathan@" + settings.publicUrl().getHost() : from;
    }

    boolean isSetUp() {
        return senders.getIfAvailable() != null;
    }

    /**
     * @param endLink by which whoever gets it ends these mails, as RFC 8058 wants it; null for a mail that was asked for
     * @throws Problem mail_not_set_up, mail_not_sent
     */
    void send(String to, String subject, String text, @Nullable String endLink) {
        JavaMailSender sender = senders.getIfAvailable();
        if (sender == null) {
            throw new Problem(DigestProblem.MAIL_NOT_SET_UP);
        }
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from, settings.nameHi());
            mail.setTo(to);
            mail.setSubject(subject);
            mail.setText(text);
            if (endLink != null) {
                message.setHeader("List-Unsubscribe", "<" + endLink + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            sender.send(message);
        } catch (MessagingException | MailException | java.io.UnsupportedEncodingException notSent) {
            throw new Problem(DigestProblem.MAIL_NOT_SENT);
        }
    }
}
