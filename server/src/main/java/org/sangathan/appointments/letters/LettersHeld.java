package org.sangathan.appointments.letters;

import java.util.List;
import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What letters hold of a member: the signature's picture, and which letters it stands under. */
@Configuration(proxyBeanMethods = false)
class LettersHeld {
    @Bean
    @Order(42)
    HeldData heldSignature(LetterSql sql) {
        return new HeldData(
                "signature",
                Ground.VOLUNTARY,
                Set.of("letter_signature.member_id"),
                HeldData.AfterErasure.GONE,
                member -> sql.signature(member.id())
                        .map(kept -> List.of(Row.of("uploaded_at", kept.uploadedAt())))
                        .orElse(List.of()));
    }

    @Bean
    @Order(43)
    HeldData heldLetters(LetterSql sql) {
        return new HeldData(
                "letters",
                Ground.CONSENT,
                Set.of("letter.signer_id", "letter.appointment_id"),
                HeldData.AfterErasure.WITHOUT_NAME,
                member -> sql.signedBy(member.id()).stream()
                        .map(letter -> Row.of(
                                "issued_at", letter.issuedAt(), "unit", new HeldData.Place(letter.signerUnitId())))
                        .toList());
    }
}
