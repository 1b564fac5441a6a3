package org.sangathan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of made-up slips, credits, letters, a spreadsheet and a breach. */
@Repository
class WorkSql {
    private static final String KNOWN = """
            select member_id, constituency_id, unit_id from demonstration_person
            where post_en = :post order by place limit 1
            """;
    private static final String MEMBERS_OF = """
            select m.id from member m
            where m.constituency_id = :cell and m.home_unit_id = :booth
              and m.id not in (select member_id from demonstration_person)
              and not exists (select from member_appointment h where h.member_id = m.id)
            order by m.id limit :limit
            """;
    private static final String INSERT_SLIP = """
            insert into slip (constituency_id, id, booth_id, name, gender, birth_year, language, entered_at,
              enterer_id, enterer_constituency_id, witness1_id, witness1_constituency_id, witness1_at, witness2_id,
              witness2_constituency_id, witness2_at, member_id, twin_id)
            values (:cell, :id, :booth, cast(:name as text), case when cast(:name as text) is not null then 'woman' end,
              case when cast(:name as text) is not null then 1974 end, 'hi', :at, :enterer, :cell,
              cast(:witness1 as uuid), case when cast(:witness1 as uuid) is not null then cast(:cell as int) end,
              case when cast(:witness1 as uuid) is not null then cast(:at as timestamptz) + interval '2 hours' end,
              cast(:witness2 as uuid), case when cast(:witness2 as uuid) is not null then cast(:cell as int) end,
              case when cast(:witness2 as uuid) is not null then cast(:at as timestamptz) + interval '1 day' end,
              cast(:member as uuid), cast(:twin as uuid))
            """;
    private static final String INSERT_ENTERED = """
            insert into entered_slip (enterer_id, slip_id, constituency_id) values (:enterer, :id, :cell)
            """;
    private static final String INSERT_PHOTO = """
            insert into slip_photo (constituency_id, slip_id, sealed, hash) values (:cell, :id, :sealed, :hash)
            """;
    private static final String BY_PAPER = """
            update member set joined_how = 'paper', proven_at = case when :proven then proven_at end, inviter_id = :inviter,
              inviter_constituency_id = :cell
            where constituency_id = :cell and id = :id
            """;
    private static final String INVITED_BY = """
            update member set inviter_id = :inviter, inviter_constituency_id = :cell
            where constituency_id = :cell and id = :id
            """;
    private static final String INSERT_CREDIT = """
            insert into credit (constituency_id, id, recruiter_id, member_id, how, at, settles_at, next_check_at, state,
              state_at, reason, neighbours, twin)
            values (:cell, :id, :recruiter, cast(:member as uuid), :how, :at,
              cast(:at as timestamptz) + interval '7 days', cast(:at as timestamptz) + interval '7 days', :state,
              case when :state = 'pending' then cast(:at as timestamptz)
                else cast(:at as timestamptz) + interval '7 days' end,
              cast(:reason as text), 0, false)
            """;
    private static final String INSERT_CREDIT_OF_MEMBER = """
            insert into credit_of_member (member_id, recruiter_id, constituency_id, credit_id)
            values (:member, :recruiter, :cell, :id)
            """;
    private static final String INSERT_FLAG = """
            insert into credit_flag (constituency_id, id, recruiter_id, kind, day, credit_ids, from_at, to_at, found_at,
              state)
            values (:cell, :id, :recruiter, 'night_burst', :day, :credits, :from, :to, :to, 'open')
            """;
    private static final String ISSUE_LETTERS = """
            insert into letter (constituency_id, appointment_id, issued_at, signer_id, signer_constituency_id,
              signer_post, signer_unit_id)
            select constituency_id, id, :at, :signer, :signer_cell, 'district_president', :signer_unit
            from appointment
            where constituency_id = :cell and post_type = 'booth_president' and accepted_at is not null
              and ended_at is null
            order by id limit 12
            """;
    private static final String INSERT_BATCH = """
            insert into appointment_batch (id, unit_id, post_type, made_by, made_by_constituency_id, made_at, applied_at)
            values (:id, :unit, 'booth_president', :maker, :maker_cell, :at, cast(:at as timestamptz) + interval '5 minutes')
            """;
    private static final String INSERT_LINES = """
            insert into appointment_batch_line (constituency_id, batch_id, line, made_at, appointment_id, unit_id,
              post_type, member_id, member_constituency_id, codes, outcome)
            select constituency_id, :batch, 1 + row_number() over (order by id), :at, id, unit_id, post_type, member_id,
              member_constituency_id, '{}', 'appointed'
            from appointment
            where constituency_id = :cell and post_type = 'booth_president' and ended_at is null and accepted_at is null
              and member_id not in (select member_id from demonstration_person)
            order by id limit 8
            """;
    private static final String INSERT_FAULTY_LINE = """
            insert into appointment_batch_line (constituency_id, batch_id, line, made_at, appointment_id, unit_id,
              post_type, codes)
            values (:cell, :batch, 90, :at, :id, null, 'booth_president', '{unit_unknown}')
            """;
    private static final String INSERT_BREACH = """
            insert into breach (constituency_id, id, unit_id, scope_units, who, found_at, happened_from, happened_to,
              categories, nature, place, cause, consequences, measures, remedy, advice, contact, state, recorded_by,
              recorded_at, affected)
            values (:cell, :id, :unit, :booths, 'all', :found, cast(:found as timestamptz) - interval '1 day', :found,
              '{profile}', :nature, :place, :cause, :consequences, :measures, :remedy, :advice, :contact, 'ready',
              :recorder, :found, (select count(*) from member where constituency_id = :booth_cell and home_unit_id = any(:booths)))
            """;
    private static final String INSERT_AFFECTED = """
            insert into breach_affected (constituency_id, breach_id, member_id)
            select constituency_id, :id, id from member
            where constituency_id = :booth_cell and home_unit_id = any(:booths)
            """;
    private static final String SEATS_TO_FILL = """
            select b.number, m.name, m.phone_sealed
            from booth b
            join lateral (
              select name, phone_sealed from member m
              where m.constituency_id = :cell and m.home_unit_id = b.id and m.phone_sealed is not null
                and m.birth_year between 1960 and 2004
                and not exists (
                  select from appointment a
                  where a.constituency_id = :cell and a.member_id = m.id and a.ended_at is null)
              order by m.worker desc, m.id limit 1) m on true
            where b.constituency_id = :cell and not exists (
              select from appointment a
              where a.constituency_id = :cell and a.unit_id = b.id and a.post_type = 'booth_president'
                and a.ended_at is null)
            order by b.id
            limit 25
            """;

    private final JdbcClient database;

    WorkSql(JdbcClient database) {
        this.database = database;
    }

    /** Somebody to sign in as, and the unit of their post. */
    record Known(MemberKey member, int unitId) {}

    Known known(String post) {
        return database.sql(KNOWN)
                .param("post", post)
                .query((row, number) -> new Known(
                        new MemberKey(row.getInt("constituency_id"), row.getObject("member_id", UUID.class)),
                        row.getInt("unit_id")))
                .single();
    }

    List<UUID> membersOf(int cell, int booth, int limit) {
        return database.sql(MEMBERS_OF)
                .param("cell", cell)
                .param("booth", booth)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A slip as far as it has come: its name until somebody is a member by it. */
    record MadeSlip(
            UUID id,
            int booth,
            @Nullable String name,
            Instant at,
            UUID enterer,
            @Nullable UUID witness1,
            @Nullable UUID witness2,
            @Nullable UUID member,
            @Nullable UUID twin) {}

    void insertSlip(int cell, MadeSlip slip, byte[] sealedPhoto, long hash) {
        database.sql(INSERT_SLIP)
                .param("cell", cell)
                .param("id", slip.id())
                .param("booth", slip.booth())
                .param("name", slip.name())
                .param("at", utc(slip.at()))
                .param("enterer", slip.enterer())
                .param("witness1", slip.witness1())
                .param("witness2", slip.witness2())
                .param("member", slip.member())
                .param("twin", slip.twin())
                .update();
        database.sql(INSERT_ENTERED)
                .param("enterer", slip.enterer())
                .param("id", slip.id())
                .param("cell", cell)
                .update();
        database.sql(INSERT_PHOTO)
                .param("cell", cell)
                .param("id", slip.id())
                .param("sealed", sealedPhoto)
                .param("hash", hash)
                .update();
    }

    /** @param proven whether they have confirmed since */
    void becomeByPaper(int cell, UUID member, UUID inviter, boolean proven) {
        of(BY_PAPER, cell, member)
                .param("inviter", inviter)
                .param("proven", proven)
                .update();
    }

    /** @param member null for a joining that was undone */
    void insertCredit(
            int cell,
            UUID id,
            UUID recruiter,
            @Nullable UUID member,
            Instant at,
            String state,
            @Nullable String reason) {
        of(INSERT_CREDIT, cell, id)
                .param("recruiter", recruiter)
                .param("member", member)
                .param("how", "link")
                .param("at", utc(at))
                .param("state", state)
                .param("reason", reason)
                .update();
        if (member != null) {
            of(INSERT_CREDIT_OF_MEMBER, cell, id)
                    .param("recruiter", recruiter)
                    .param("member", member)
                    .update();
            of(INVITED_BY, cell, member).param("inviter", recruiter).update();
        }
    }

    void insertFlag(int cell, UUID id, UUID recruiter, LocalDate day, List<UUID> credits, Instant from, Instant to) {
        of(INSERT_FLAG, cell, id)
                .param("recruiter", recruiter)
                .param("day", day)
                .param("credits", credits.toArray(UUID[]::new))
                .param("from", utc(from))
                .param("to", utc(to))
                .update();
    }

    void issueLetters(int cell, Known signer, Instant at) {
        database.sql(ISSUE_LETTERS)
                .param("cell", cell)
                .param("signer", signer.member().id())
                .param("signer_cell", signer.member().constituencyId())
                .param("signer_unit", signer.unitId())
                .param("at", utc(at))
                .update();
    }

    void insertBatch(int cell, UUID id, UUID faultyLine, int unit, Known maker, Instant at) {
        database.sql(INSERT_BATCH)
                .param("id", id)
                .param("unit", unit)
                .param("maker", maker.member().id())
                .param("maker_cell", maker.member().constituencyId())
                .param("at", utc(at))
                .update();
        database.sql(INSERT_LINES)
                .param("cell", cell)
                .param("batch", id)
                .param("at", utc(at))
                .update();
        of(INSERT_FAULTY_LINE, cell, faultyLine)
                .param("batch", id)
                .param("at", utc(at))
                .update();
    }

    /** What happened, in the words that the law asks for. */
    record MadeBreach(
            String nature,
            String place,
            String cause,
            String consequences,
            String measures,
            String remedy,
            String advice,
            String contact) {}

    void insertBreach(UUID id, Known recorder, int boothCell, int[] booths, Instant found, MadeBreach told) {
        of(INSERT_BREACH, recorder.unitId() / 10_000, id)
                .param("unit", recorder.unitId())
                .param("booths", booths)
                .param("booth_cell", boothCell)
                .param("found", utc(found))
                .param("nature", told.nature())
                .param("place", told.place())
                .param("cause", told.cause())
                .param("consequences", told.consequences())
                .param("measures", told.measures())
                .param("remedy", told.remedy())
                .param("advice", told.advice())
                .param("contact", told.contact())
                .param("recorder", recorder.member().id())
                .update();
        database.sql(INSERT_AFFECTED)
                .param("id", id)
                .param("booth_cell", boothCell)
                .param("booths", booths)
                .update();
    }

    /** A booth without a president, and somebody of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SeatToFill(String booth, String name, byte[] phoneSealed) {}

    List<SeatToFill> seatsToFill(int cell) {
        return database.sql(SEATS_TO_FILL)
                .param("cell", cell)
                .query((row, number) ->
                        new SeatToFill(row.getString("number"), row.getString("name"), row.getBytes("phone_sealed")))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, int cell, UUID id) {
        return database.sql(statement).param("cell", cell).param("id", id);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
