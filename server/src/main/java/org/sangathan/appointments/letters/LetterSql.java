package org.sangathan.appointments.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on letters, their text and their signatures. */
@Repository
class LetterSql {
    private static final String NEWEST_TEMPLATE = """
            select version, body, made_at from letter_template
            where language = :language
            order by version desc
            limit 1
            """;
    private static final String FIND_TEMPLATE = """
            select version, body, made_at from letter_template where id = :id
            """;
    private static final String INSERT_TEMPLATE = """
            insert into letter_template (language, version, id, body, made_at)
            values (:language, :version, :id, :body, :made_at)
            """;
    private static final String PUT_SIGNATURE = """
            insert into letter_signature (member_id, constituency_id, image_sealed, uploaded_at)
            values (:member_id, :constituency_id, :image_sealed, :uploaded_at)
            on conflict (member_id) do update
              set image_sealed = excluded.image_sealed, uploaded_at = excluded.uploaded_at
            """;
    private static final String SIGNATURE = """
            select image_sealed, uploaded_at from letter_signature where member_id = :member_id
            """;
    private static final String DELETE_SIGNATURE = """
            delete from letter_signature where member_id = :member_id
            """;
    private static final String INSERT_LETTER = """
            insert into letter (constituency_id, appointment_id, issued_at, signer_id, signer_constituency_id,
              signer_post, signer_unit_id)
            values (:constituency_id, :appointment_id, :issued_at, :signer_id, :signer_constituency_id, :signer_post,
              :signer_unit_id)
            on conflict (constituency_id, appointment_id) do nothing
            """;
    private static final String LETTERS = """
            select constituency_id, appointment_id, issued_at, signer_id, signer_constituency_id, signer_post,
              signer_unit_id
            from letter where constituency_id = :constituency_id and appointment_id = any(:appointments)
            """;
    private static final String SIGNED_BY = """
            select constituency_id, appointment_id, issued_at, signer_id, signer_constituency_id, signer_post,
              signer_unit_id
            from letter where signer_id = :member_id
            order by issued_at desc
            limit 10000
            """;
    private static final String FORGET_SIGNER = """
            update letter set signer_id = null, signer_constituency_id = null where signer_id = :member_id
            """;
    private static final String LIVE_OF_POST = """
            select id, unit_id from appointment
            where constituency_id = :constituency_id and post_type = :post_type and ended_at is null
            order by unit_id, seat
            limit :limit
            """;
    private static final String DECLARATION = """
            select elector_unit_id, government_servant from declaration
            where constituency_id = :constituency_id and member_id = :member_id
            """;

    private final JdbcClient database;

    LetterSql(JdbcClient database) {
        this.database = database;
    }

    /** @param version 0 for the text that the product brings */
    record Template(int version, String body, @Nullable Instant madeAt) {}

    Optional<Template> newestTemplate(String language) {
        return database.sql(NEWEST_TEMPLATE)
                .param("language", language)
                .query(LetterSql::template)
                .optional();
    }

    Optional<Template> findTemplate(UUID id) {
        return database.sql(FIND_TEMPLATE)
                .param("id", id)
                .query(LetterSql::template)
                .optional();
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getInt("version"),
                row.getString("body"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    void insertTemplate(String language, int version, UUID id, String body, Instant at) {
        database.sql(INSERT_TEMPLATE)
                .param("language", language)
                .param("version", version)
                .param("id", id)
                .param("body", body)
                .param("made_at", utc(at))
                .update();
    }

    void putSignature(MemberKey member, byte[] sealed, Instant at) {
        database.sql(PUT_SIGNATURE)
                .param("member_id", member.id())
                .param("constituency_id", member.constituencyId())
                .param("image_sealed", sealed)
                .param("uploaded_at", utc(at))
                .update();
    }

    record KeptSignature(byte[] sealed, Instant uploadedAt) {}

    Optional<KeptSignature> signature(UUID memberId) {
        return database.sql(SIGNATURE)
                .param("member_id", memberId)
                .query((row, number) -> new KeptSignature(
                        row.getBytes("image_sealed"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void deleteSignature(UUID memberId) {
        database.sql(DELETE_SIGNATURE).param("member_id", memberId).update();
    }

    boolean insert(Letter letter, MemberKey signer) {
        return database.sql(INSERT_LETTER)
                        .param("constituency_id", letter.constituencyId())
                        .param("appointment_id", letter.appointmentId())
                        .param("issued_at", utc(letter.issuedAt()))
                        .param("signer_id", signer.id())
                        .param("signer_constituency_id", signer.constituencyId())
                        .param("signer_post", letter.signerPost())
                        .param("signer_unit_id", letter.signerUnitId())
                        .update()
                > 0;
    }

    List<Letter> letters(int constituencyId, List<UUID> appointments) {
        return database.sql(LETTERS)
                .param("constituency_id", constituencyId)
                .param("appointments", appointments.toArray(UUID[]::new))
                .query(LetterSql::letter)
                .list();
    }

    List<Letter> signedBy(UUID memberId) {
        return database.sql(SIGNED_BY)
                .param("member_id", memberId)
                .query(LetterSql::letter)
                .list();
    }

    void forgetSigner(UUID memberId) {
        database.sql(FORGET_SIGNER).param("member_id", memberId).update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        UUID signer = row.getObject("signer_id", UUID.class);
        return new Letter(
                row.getInt("constituency_id"),
                row.getObject("appointment_id", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                signer == null ? null : new MemberKey(row.getInt("signer_constituency_id"), signer),
                row.getString("signer_post"),
                row.getInt("signer_unit_id"));
    }

    /** An appointment and its unit. */
    record Live(AppointmentKey key, int unitId) {}

    List<Live> liveOfPost(int constituencyId, String postType, int limit) {
        return database.sql(LIVE_OF_POST)
                .param("constituency_id", constituencyId)
                .param("post_type", postType)
                .param("limit", limit)
                .query((row, number) -> new Live(
                        new AppointmentKey(constituencyId, row.getObject("id", UUID.class)), row.getInt("unit_id")))
                .list();
    }

    /** What a member said of themselves when accepting. */
    record Declared(int electorUnitId, @Nullable Boolean governmentServant) {}

    Optional<Declared> declaration(MemberKey member) {
        return database.sql(DECLARATION)
                .param("constituency_id", member.constituencyId())
                .param("member_id", member.id())
                .query((row, number) ->
                        new Declared(row.getInt("elector_unit_id"), row.getObject("government_servant", Boolean.class)))
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
