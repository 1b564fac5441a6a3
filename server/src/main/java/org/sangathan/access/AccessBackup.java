package org.sangathan.access;

import java.util.List;
import org.sangathan.platform.AfterRestore;
import org.sangathan.platform.NotInBackup;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How access is backed up: passkeys with their owners, nothing that lives for minutes, and a chain that holds. */
@Configuration(proxyBeanMethods = false)
class AccessBackup {

    @Bean
    OwnedTable passkeyUsersOwned() {
        return new OwnedTable("user_entities", "t.name::uuid");
    }

    @Bean
    OwnedTable passkeysOwned() {
        return new OwnedTable(
                "user_credentials", "(select u.name::uuid from user_entities u where u.id = t.user_entity_user_id)");
    }

    @Bean
    NotInBackup sessionsNotInBackup() {
        return new NotInBackup("session", "a sign-in that was ended must not come back");
    }

    @Bean
    NotInBackup appGrantsNotInBackup() {
        return new NotInBackup("oauth_grant", "what was allowed to an app and ended must not come back");
    }

    @Bean
    NotInBackup codesNotInBackup() {
        return new NotInBackup("one_time_code", "lives for five minutes");
    }

    @Bean
    NotInBackup attemptsNotInBackup() {
        return new NotInBackup("attempt", "lives for two hours");
    }

    @Bean
    NotInBackup ceremoniesNotInBackup() {
        return new NotInBackup("passkey_ceremony", "lives for five minutes");
    }

    @Bean
    NotInBackup questionsNotInBackup() {
        return new NotInBackup("sms_question", "known by the number's hash alone, and asked again");
    }

    @Bean
    NotInBackup messagesNotInBackup() {
        return new NotInBackup("sms_received", "lives for a week, against messages delivered twice");
    }

    @Bean
    NotInBackup textsNotInBackup() {
        return new NotInBackup("text_to_send", "on its way to a number, known by the number's hash alone");
    }

    @Bean
    NotInBackup partsNotInBackup() {
        return new NotInBackup("sms_part", "half a message, for some minutes");
    }

    @Bean
    NotInBackup deliveriesNotInBackup() {
        return new NotInBackup("sms_delivery", "lives for seconds, against messages delivered twice");
    }

    @Bean
    AfterRestore wholeAuditAfterRestore(VerifyAudit verifyAudit) {
        return new AfterRestore() {
            @Override
            public List<String> check() {
                List<String> broken = verifyAudit.verify().broken();
                return broken.subList(0, Math.min(broken.size(), 10));
            }
        };
    }
}
