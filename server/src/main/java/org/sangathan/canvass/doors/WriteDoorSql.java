package org.sangathan.canvass.doors;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.BoothWork.DoorOrigin;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.Outcome;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements that write many doors at once; rows travel as one array a column. */
@Repository
class WriteDoorSql {
    private static final String INSERT = """
            insert into household (constituency_id, id, booth_id, section, panna, building, floor, flat, house_number,
              landmark, house_order, latitude, longitude, adults, women_18_35, men_18_35, elders_60, do_not_visit,
              last_outcome, last_visit_at, come_again_on, visits, met, wants_to_join, wants_to_help, versions,
              pack_version, list_key, added_how, added_by, added_by_constituency_id, added_at, added_code)
            select :constituency_id, each.id, :booth_id, each.section, each.panna, each.building, each.floor,
              each.flat, each.house_number, each.landmark, each.house_order, each.latitude, each.longitude,
              each.adults, each.women, each.men, each.elders, each.do_not_visit, each.last_outcome,
              each.last_visit_at, each.come_again_on, each.visits, each.met, each.wants_to_join, each.wants_to_help,
              each.versions, :version, each.list_key, each.added_how, each.added_by, each.added_by_cell,
              each.added_at, each.added_code
            from unnest(cast(:ids as uuid[]), cast(:sections as int[]), cast(:pannas as int[]),
              cast(:buildings as text[]), cast(:floors as text[]), cast(:flats as text[]),
              cast(:house_numbers as text[]), cast(:landmarks as text[]), cast(:house_orders as int[]),
              cast(:latitudes as double precision[]), cast(:longitudes as double precision[]),
              cast(:adults as int[]), cast(:women as int[]), cast(:men as int[]), cast(:elders as int[]),
              cast(:do_not_visit as boolean[]), cast(:last_outcomes as text[]),
              cast(:last_visits as timestamptz[]), cast(:come_again as date[]), cast(:visits as int[]),
              cast(:met as int[]), cast(:wants_to_join as int[]), cast(:wants_to_help as boolean[]),
              cast(:versions as jsonb[]), cast(:list_keys as text[]), cast(:added_how as text[]),
              cast(:added_by as uuid[]), cast(:added_by_cells as int[]), cast(:added_at as timestamptz[]),
              cast(:added_codes as text[]))
              as each (id, section, panna, building, floor, flat, house_number, landmark, house_order, latitude,
                longitude, adults, women, men, elders, do_not_visit, last_outcome, last_visit_at, come_again_on,
                visits, met, wants_to_join, wants_to_help, versions, list_key, added_how, added_by, added_by_cell,
                added_at, added_code)
            """;
    private static final String UPDATE = """
            update household set section = each.section, panna = each.panna, building = each.building,
              floor = each.floor, flat = each.flat, house_number = each.house_number, landmark = each.landmark,
              house_order = each.house_order, latitude = each.latitude, longitude = each.longitude,
              adults = each.adults, women_18_35 = each.women, men_18_35 = each.men, elders_60 = each.elders,
              do_not_visit = each.do_not_visit, last_outcome = each.last_outcome,
              last_visit_at = each.last_visit_at, come_again_on = each.come_again_on, visits = each.visits,
              met = each.met, wants_to_join = each.wants_to_join, wants_to_help = each.wants_to_help,
              versions = each.versions, pack_version = :version
            from unnest(cast(:ids as uuid[]), cast(:sections as int[]), cast(:pannas as int[]),
              cast(:buildings as text[]), cast(:floors as text[]), cast(:flats as text[]),
              cast(:house_numbers as text[]), cast(:landmarks as text[]), cast(:house_orders as int[]),
              cast(:latitudes as double precision[]), cast(:longitudes as double precision[]),
              cast(:adults as int[]), cast(:women as int[]), cast(:men as int[]), cast(:elders as int[]),
              cast(:do_not_visit as boolean[]), cast(:last_outcomes as text[]),
              cast(:last_visits as timestamptz[]), cast(:come_again as date[]), cast(:visits as int[]),
              cast(:met as int[]), cast(:wants_to_join as int[]), cast(:wants_to_help as boolean[]),
              cast(:versions as jsonb[]))
              as each (id, section, panna, building, floor, flat, house_number, landmark, house_order, latitude,
                longitude, adults, women, men, elders, do_not_visit, last_outcome, last_visit_at, come_again_on,
                visits, met, wants_to_join, wants_to_help, versions)
            where household.constituency_id = :constituency_id and household.id = each.id
            """;
    private static final String UPDATE_VISITED = """
            update household set adults = each.adults, women_18_35 = each.women, men_18_35 = each.men,
              elders_60 = each.elders, last_outcome = each.last_outcome, last_visit_at = each.last_visit_at,
              come_again_on = each.come_again_on, visits = each.visits, met = each.met,
              wants_to_join = each.wants_to_join, wants_to_help = each.wants_to_help, pack_version = :version
            from unnest(cast(:ids as uuid[]), cast(:adults as int[]), cast(:women as int[]), cast(:men as int[]),
              cast(:elders as int[]), cast(:last_outcomes as text[]), cast(:last_visits as timestamptz[]),
              cast(:come_again as date[]), cast(:visits as int[]), cast(:met as int[]),
              cast(:wants_to_join as int[]), cast(:wants_to_help as boolean[]))
              as each (id, adults, women, men, elders, last_outcome, last_visit_at, come_again_on, visits, met,
                wants_to_join, wants_to_help)
            where household.constituency_id = :constituency_id and household.id = each.id
            """;
    private static final String SET_ADDER = """
            update household set added_by = :member_id, added_by_constituency_id = :member_constituency_id
            where constituency_id = :constituency_id and id = :id
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    WriteDoorSql(JdbcClient database) {
        this.database = database;
    }

    void insert(BoothWork work, List<Door> doors) {
        if (doors.isEmpty()) {
            return;
        }
        List<DoorOrigin> origins = doors.stream()
                .map(door -> Objects.requireNonNull(work.origin(door.id())))
                .toList();
        whole(visited(database.sql(INSERT), work, doors), doors)
                .param("booth_id", work.boothId())
                .param("list_keys", origins.stream().map(DoorOrigin::listKey).toArray(String[]::new))
                .param("added_how", origins.stream().map(DoorOrigin::how).toArray(String[]::new))
                .param("added_by", of(origins, record -> record.worker().id()).toArray(UUID[]::new))
                .param(
                        "added_by_cells",
                        of(origins, record -> record.worker().constituencyId()).toArray(Integer[]::new))
                .param(
                        "added_at",
                        origins.stream().map(origin -> origin.at().toString()).toArray(String[]::new))
                .param(
                        "added_codes",
                        of(origins, record -> nameOf(work.routeOf(record))).toArray(String[]::new))
                .update();
    }

    private static <T> java.util.stream.Stream<@Nullable T> of(
            List<DoorOrigin> origins, Function<FieldRecord, @Nullable T> value) {
        return origins.stream().map(origin -> origin.record() == null ? null : value.apply(origin.record()));
    }

    private static @Nullable String nameOf(@Nullable ReceiptCode code) {
        return code == null ? null : code.name();
    }

    /** Whoever added a door at the desk. */
    void setAdder(int constituencyId, UUID id, MemberKey adder) {
        database.sql(SET_ADDER)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .param("member_id", adder.id())
                .param("member_constituency_id", adder.constituencyId())
                .update();
    }

    void update(BoothWork work, List<Door> doors) {
        if (!doors.isEmpty()) {
            whole(visited(database.sql(UPDATE), work, doors), doors).update();
        }
    }

    void updateVisited(BoothWork work, List<Door> doors) {
        if (!doors.isEmpty()) {
            visited(database.sql(UPDATE_VISITED), work, doors).update();
        }
    }

    private static StatementSpec whole(StatementSpec statement, List<Door> doors) {
        return statement
                .param("sections", integers(doors, door -> door.place().section()))
                .param("pannas", integers(doors, door -> door.place().panna()))
                .param("buildings", texts(doors, door -> door.place().building()))
                .param("floors", texts(doors, door -> door.place().floor()))
                .param("flats", texts(doors, door -> door.place().flat()))
                .param("house_numbers", texts(doors, door -> door.place().houseNumber()))
                .param("landmarks", texts(doors, door -> door.place().landmark()))
                .param("house_orders", integers(doors, door -> door.place().houseOrder()))
                .param(
                        "latitudes",
                        doors.stream().map(door -> door.place().latitude()).toArray(Double[]::new))
                .param(
                        "longitudes",
                        doors.stream().map(door -> door.place().longitude()).toArray(Double[]::new))
                .param("do_not_visit", doors.stream().map(Door::doNotVisit).toArray(Boolean[]::new))
                .param("versions", texts(doors, door -> JSON.writeValueAsString(door.versions())));
    }

    private static StatementSpec visited(StatementSpec statement, BoothWork work, List<Door> doors) {
        return statement
                .param("constituency_id", work.constituencyId())
                .param("version", work.version())
                .param("ids", doors.stream().map(Door::id).toArray(UUID[]::new))
                .param("adults", integers(doors, door -> door.counts().adults()))
                .param("women", integers(doors, door -> door.counts().women18To35()))
                .param("men", integers(doors, door -> door.counts().men18To35()))
                .param("elders", integers(doors, door -> door.counts().elders60()))
                .param(
                        "last_outcomes",
                        texts(doors, door -> codeOf(door.visited().lastOutcome())))
                .param("last_visits", texts(doors, door -> textOf(door.visited().lastVisitAt())))
                .param("come_again", texts(doors, door -> textOf(door.visited().comeAgainOn())))
                .param("visits", integers(doors, door -> door.visited().visits()))
                .param("met", integers(doors, door -> door.visited().met()))
                .param("wants_to_join", integers(doors, door -> door.visited().wantsToJoin()))
                .param(
                        "wants_to_help",
                        doors.stream().map(door -> door.visited().wantsToHelp()).toArray(Boolean[]::new));
    }

    private static @Nullable String codeOf(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.code();
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer[] integers(List<Door> doors, Function<Door, @Nullable Integer> value) {
        return doors.stream().map(value).toArray(Integer[]::new);
    }

    private static @Nullable String[] texts(List<Door> doors, Function<Door, @Nullable String> value) {
        return doors.stream().map(value).toArray(String[]::new);
    }
}
