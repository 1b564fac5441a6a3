package org.sangathan.demonstration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.appointments.Posts;
import org.sangathan.demonstration.World.Holding;
import org.sangathan.demonstration.World.Known;
import org.sangathan.demonstration.World.Person;
import org.sangathan.people.Members;
import org.sangathan.people.NameKey;
import org.sangathan.platform.Keys;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the made-up world into all tables in one transaction. */
@Component
class WorldWriter {
    private static final long DOUBLES_SEED = 2L;
    private static final long PROPOSALS_SEED = 2_611L;

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Territory territory;
    private final Logins logins;
    private final Keys keys;
    private final Posts posts;
    private final DemonstrationSql sql;
    private final MakeProofs makeProofs;
    private final MakeWork makeWork;
    private final MakeDoors makeDoors;
    private final MakeChecks makeChecks;
    private final MakeTurf makeTurf;
    private final MakeWalk makeWalk;
    private final MakeNames makeNames;
    private final MakeDrives makeDrives;
    private final Clock clock;

    WorldWriter(
            DataSource database,
            TransactionTemplate transaction,
            Territory territory,
            Logins logins,
            Keys keys,
            Posts posts,
            DemonstrationSql sql,
            MakeProofs makeProofs,
            MakeWork makeWork,
            MakeDoors makeDoors,
            MakeChecks makeChecks,
            MakeTurf makeTurf,
            MakeWalk makeWalk,
            MakeNames makeNames,
            MakeDrives makeDrives,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.territory = territory;
        this.logins = logins;
        this.keys = keys;
        this.posts = posts;
        this.sql = sql;
        this.makeProofs = makeProofs;
        this.makeWork = makeWork;
        this.makeDoors = makeDoors;
        this.makeChecks = makeChecks;
        this.makeTurf = makeTurf;
        this.makeWalk = makeWalk;
        this.makeNames = makeNames;
        this.makeDrives = makeDrives;
        this.clock = clock;
    }

    void write(World world) {
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                writeTerritory(connection, world);
                MakeDoubles doubles = new MakeDoubles(world, new Chance(DOUBLES_SEED));
                doubles.join();
                writePeople(connection, world);
                doubles.write(connection);
                writeHoldings(connection, world);
                new MakeProposals(world, clock.instant(), new Chance(PROPOSALS_SEED)).write(connection);
                writeAudit(connection, world);
                writeKnown(connection, world);
                makeProofs.make();
                makeWork.make();
                makeDoors.make();
                makeChecks.make();
                makeTurf.make();
                makeWalk.make();
                makeNames.make();
                makeDrives.make();
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            territory.markChanged();
        });
    }

    private static void writeTerritory(Connection connection, World world) throws SQLException {
        LocalDate listed = LocalDate.now(ZoneOffset.UTC).minusDays(120);
        try (CopyTable table =
                new CopyTable(connection, "unit (id, constituency_id, parent_id, level, number, name_hi, name_en)")) {
            for (World.Sector sector : world.sectors) {
                table.row(
                        sector.id(),
                        UnitRef.constituencyOf(sector.id()),
                        sector.parentId(),
                        "sector",
                        sector.number(),
                        "सेक्टर " + sector.number(),
                        "Sector " + sector.number());
            }
        }
        try (CopyTable table = new CopyTable(
                connection,
                "booth (constituency_id, id, parent_id, number, name, name_script, electors, electors_male,"
                        + " electors_female, electors_other, created_on)")) {
            for (World.Booth booth : world.booths) {
                table.row(
                        UnitRef.constituencyOf(booth.id()),
                        booth.id(),
                        booth.parentId(),
                        booth.number(),
                        booth.name(),
                        "devanagari",
                        booth.men() + booth.women(),
                        booth.men(),
                        booth.women(),
                        0,
                        listed);
            }
        }
    }

    private void writePeople(Connection connection, World world) throws SQLException {
        try (CopyTable table = new CopyTable(
                connection,
                "member (constituency_id, id, home_unit_id, name, name_key, gender, birth_year, phone_sealed,"
                        + " language, worker, joined_at, joined_how, proven_at)")) {
            for (Person person : world.people) {
                table.row(
                        person.constituencyId(),
                        person.id(),
                        person.homeUnitId(),
                        person.name(),
                        NameKey.of(person.name()),
                        person.gender().code(),
                        person.birthYear(),
                        keys.seal(Members.PHONE_PURPOSE, person.phone()),
                        "hi",
                        person.worker(),
                        person.joinedAt(),
                        "demonstration",
                        person.joinedAt());
            }
        }
        try (CopyTable table = new CopyTable(
                connection, "consent (constituency_id, member_id, purpose, notice_version, language, given_at)")) {
            for (Person person : world.people) {
                table.row(person.constituencyId(), person.id(), "membership", "2026-11", "hi", person.joinedAt());
            }
        }
        try (CopyTable table = new CopyTable(connection, "login (phone_hash, member_id, constituency_id, language)")) {
            for (Person person : world.people) {
                table.row(logins.hash(new PhoneNumber(person.phone())), person.id(), person.constituencyId(), "hi");
            }
        }
    }

    private void writeHoldings(Connection connection, World world) throws SQLException {
        try (CopyTable table = new CopyTable(
                connection,
                "appointment (constituency_id, id, unit_id, post_type, seat, member_id, member_constituency_id,"
                        + " appointed_at, appointed_by, accepted_at, ended_at, end_reason, card_code)")) {
            for (Holding holding : world.holdings) {
                table.row(
                        holding.constituencyId(),
                        holding.id(),
                        holding.unitId(),
                        holding.postType(),
                        holding.seat(),
                        holding.holder().id(),
                        holding.holder().constituencyId(),
                        holding.appointedAt(),
                        holding.appointedBy(),
                        holding.acceptedAt(),
                        holding.endedAt(),
                        holding.endedAt() == null ? null : "resigned",
                        holding.cardCode());
            }
        }
        try (CopyTable table = new CopyTable(connection, "card (code, constituency_id, appointment_id)")) {
            for (Holding holding : world.holdings) {
                table.row(holding.cardCode(), holding.constituencyId(), holding.id());
            }
        }
        List<Holding> live =
                world.holdings.stream().filter(each -> each.endedAt() == null).toList();
        try (CopyTable table =
                new CopyTable(connection, "member_appointment (member_id, constituency_id, appointment_id)")) {
            for (Holding holding : live) {
                table.row(holding.holder().id(), holding.constituencyId(), holding.id());
            }
        }
        try (CopyTable table =
                new CopyTable(connection, "access_grant (member_id, appointment_id, unit_id, permissions)")) {
            for (Holding holding : live) {
                if (holding.acceptedAt() != null) {
                    String permissions = posts.get(holding.postType()).permissions().stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(",", "{", "}"));
                    table.row(holding.holder().id(), holding.id(), holding.unitId(), permissions);
                }
            }
        }
    }

    /** What really happened here would have been audited, so the made-up past is, with whole chains. */
    private static void writeAudit(Connection connection, World world) throws SQLException {
        Map<Integer, List<Audit.Entry>> byCell = new TreeMap<>();
        for (Holding holding : world.holdings) {
            List<Audit.Entry> entries = byCell.computeIfAbsent(holding.constituencyId(), cell -> new ArrayList<>());
            entries.add(entry(holding, "appointed", holding.appointedAt()));
            if (holding.acceptedAt() != null) {
                entries.add(entry(holding, "accepted", holding.acceptedAt()));
            }
            if (holding.endedAt() != null) {
                entries.add(entry(holding, "resigned", holding.endedAt()));
            }
        }
        Map<Integer, byte[]> lastHash = new TreeMap<>();
        try (CopyTable table = new CopyTable(
                connection,
                "audit_entry (constituency_id, seq, at, actor_id, actor_constituency_id, action, unit_id, subject,"
                        + " facts, hash)")) {
            byCell.forEach((cell, entries) -> {
                entries.sort(Comparator.comparing(Audit.Entry::at));
                byte[] hash = new byte[0];
                long seq = 0;
                for (Audit.Entry entry : entries) {
                    hash = Audit.hash(hash, ++seq, entry);
                    table.row(
                            cell,
                            seq,
                            entry.at(),
                            entry.actorId(),
                            entry.actorConstituencyId(),
                            entry.action(),
                            entry.unitId(),
                            entry.subject(),
                            entry.facts(),
                            hash);
                }
                lastHash.put(cell, hash);
            });
        }
        try (CopyTable table = new CopyTable(connection, "audit_head (constituency_id, seq, hash)")) {
            lastHash.forEach((cell, hash) ->
                    table.row(cell, byCell.getOrDefault(cell, List.of()).size(), hash));
        }
    }

    private static Audit.Entry entry(Holding holding, String action, Instant at) {
        boolean own = !action.equals("appointed");
        return new Audit.Entry(
                at,
                own ? holding.holder().id() : null,
                own ? holding.holder().constituencyId() : null,
                action,
                holding.unitId(),
                holding.id().toString(),
                "{\"post_type\":\"" + holding.postType() + "\"}");
    }

    private static void writeKnown(Connection connection, World world) throws SQLException {
        try (CopyTable table = new CopyTable(
                connection,
                "demonstration_person (place, member_id, constituency_id, phone, unit_id, post_hi, post_en, note_hi,"
                        + " note_en)")) {
            int place = 1;
            for (Known known : world.known) {
                table.row(
                        place++,
                        known.person().id(),
                        known.person().constituencyId(),
                        known.person().phone(),
                        known.unitId(),
                        known.postHi(),
                        known.postEn(),
                        known.noteHi(),
                        known.noteEn());
            }
        }
    }

    /** Thirty days in which the organisation grew to what it is. */
    void writeTrend() {
        transaction.executeWithoutResult(status -> sql.writeTrend());
    }
}
