package org.sangathan.appointments.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Member;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.sangathan.platform.pdf.Align;
import org.sangathan.platform.pdf.PdfDocument;
import org.sangathan.platform.pdf.TextStyle;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Draws an appointment's letter: number and date, text, signature, and a code by which anybody can verify it. */
@Component
class DrawLetter {
    private static final float SIGNATURE_MM = 16;
    private static final float QR_MM = 34;

    private final Posts posts;
    private final Territory territory;
    private final Settings settings;
    private final Words words;
    private final KeepSignature signatures;

    DrawLetter(Posts posts, Territory territory, Settings settings, Words words, KeepSignature signatures) {
        this.posts = posts;
        this.territory = territory;
        this.settings = settings;
        this.words = words;
        this.signatures = signatures;
    }

    /**
     * Who signs.
     *
     * @param name null once erased
     */
    record Signer(@Nullable UUID memberId, @Nullable String name, String post, String unit) {}

    /** One document: its language, its text, and each signature opened once. */
    final class Sheet {
        private final PdfDocument pdf;
        private final String language;
        private final String text;
        private final Map<UUID, Optional<byte[]>> opened = new HashMap<>();

        Sheet(PdfDocument pdf, String language, String text) {
            this.pdf = pdf;
            this.language = language;
            this.text = text;
        }

        void draw(Appointment appointment, String name, Signer signer) {
            Map<Placeholder, String> values = values(appointment, name, signer);
            pdf.text(organisation(), TextStyle.TITLE, Align.CENTRE).rule().space(4);
            pdf.pair(
                    word("letter.number") + " " + values.get(Placeholder.NUMBER),
                    word("letter.date") + " " + values.get(Placeholder.DATE));
            pdf.space(8)
                    .text(word("letter.title"), TextStyle.HEADING, Align.CENTRE)
                    .space(6);
            for (String paragraph : Placeholder.fill(text, values).split("\n\\s*\n", -1)) {
                pdf.paragraph(paragraph.strip());
            }
            pdf.space(10).keepTogether(SIGNATURE_MM + 22);
            sign(signer);
            String url = settings.publicUrl() + "/verify/" + appointment.cardCode();
            pdf.space(12)
                    .qr(
                            url,
                            QR_MM,
                            List.of(
                                    word("letter.verify"),
                                    settings.publicUrl().getAuthority() + "/verify",
                                    word("letter.code") + " " + appointment.cardCode()));
        }

        private void sign(Signer signer) {
            UUID id = signer.memberId();
            if (id != null) {
                opened.computeIfAbsent(id, signatures::find)
                        .ifPresent(picture -> pdf.picture(picture, SIGNATURE_MM, Align.RIGHT));
            }
            if (signer.name() != null) {
                pdf.text(signer.name(), TextStyle.STRONG, Align.RIGHT);
            }
            pdf.text(signer.post(), TextStyle.BODY, Align.RIGHT).text(signer.unit(), TextStyle.BODY, Align.RIGHT);
        }

        private Map<Placeholder, String> values(Appointment appointment, String name, Signer signer) {
            PostType post = posts.get(appointment.postType());
            Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
            values.put(Placeholder.NAME, name);
            values.put(Placeholder.POST, PlaceNames.post(post, language));
            values.put(Placeholder.UNIT, PlaceNames.unit(territory.tree().get(appointment.unitId()), language));
            values.put(Placeholder.PLACE, PlaceNames.above(territory.tree(), appointment.unitId(), language));
            values.put(Placeholder.DATE, PlaceNames.day(appointment.appointedAt(), language));
            values.put(Placeholder.NUMBER, number(appointment));
            values.put(Placeholder.TERM_END, termEnd(appointment, post));
            values.put(Placeholder.ORGANISATION, organisation());
            values.put(Placeholder.SIGNER, signer.name() == null ? "" : signer.name());
            values.put(Placeholder.SIGNER_POST, signer.post());
            return values;
        }

        private String termEnd(Appointment appointment, PostType post) {
            Integer months = post.rules().termMonths();
            if (months == null) {
                return word("letter.until_further");
            }
            LocalDate end = appointment
                    .appointedAt()
                    .atZone(PlaceNames.INDIA)
                    .toLocalDate()
                    .plusMonths(months);
            return words.in(
                    language,
                    "letter.until",
                    PlaceNames.day(end.atStartOfDay(PlaceNames.INDIA).toInstant(), language));
        }

        private String organisation() {
            return language.equals("hi") ? settings.nameHi() : settings.nameEn();
        }

        private String word(String key) {
            return words.in(language, key);
        }
    }

    Sheet on(PdfDocument pdf, String language, String text) {
        return new Sheet(pdf, language, text);
    }

    /** Cell, year and the card's code: the same whenever it is printed, without a counter that nodes would share. */
    static String number(Appointment appointment) {
        int year = appointment.appointedAt().atZone(PlaceNames.INDIA).getYear();
        return appointment.constituencyId() + "/" + year + "/" + appointment.cardCode();
    }

    Signer signer(Letter letter, Map<UUID, Member> members, String language) {
        UUID id = letter.signer() == null ? null : letter.signer().id();
        Member member = id == null ? null : members.get(id);
        return new Signer(
                member == null ? null : id,
                member == null ? null : member.name(),
                PlaceNames.post(posts.get(letter.signerPost()), language),
                PlaceNames.unit(territory.tree().get(letter.signerUnitId()), language));
    }
}
