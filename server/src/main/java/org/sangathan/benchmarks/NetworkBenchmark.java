package org.sangathan.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.benchmarks.LoadTools.Rate;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.Tokens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench network}: home timelines over HTTP (wrk) in a generated world, beside the statements of such a
 * page by pgbench on the same database in the same run; then statuses a second, and how soon a word to the whole state is
 * read. Home is measured before and after the members grow.
 */
@Component
class NetworkBenchmark implements Command {
    private static final String HOME = "/api/v1/timelines/home";
    private static final int CONNECTIONS = 16;
    private static final int WARM_SECONDS = 8;
    private static final int FIRST_MEMBERS = 100_000;
    private static final int SECOND_MEMBERS = 500_000;

    @Override
    public String name() {
        return "bench network";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        LoadTools.requireInstalled();
        int seconds = number(line, "seconds", 10);
        int members = number(line, "members", 500_000);
        int statuses = number(line, "statuses", 100_000);
        List<Map<String, Object>> results = new ArrayList<>();
        try (BenchServer server = BenchServer.start();
                EmbeddedDatabase database = EmbeddedDatabase.ownOrVisit(server.database());
                NetworkWorld world = new NetworkWorld(database)) {
            world.addMembers(1, FIRST_MEMBERS);
            world.addStatuses(statuses);
            world.follow(NetworkWorld.MEDIAN, 12);
            world.follow(NetworkWorld.WIDE, 500);
            world.settle();
            LoadTools.wrk(server.address() + HOME, world.signIn(NetworkWorld.WIDE), CONNECTIONS, 4 * WARM_SECONDS);
            int there = FIRST_MEMBERS;
            for (int size : sizes(members)) {
                if (size > there) {
                    line.messages().println("… " + size);
                    world.addMembers(there + 1, size);
                    world.settle();
                    there = size;
                }
                results.add(home(server, database, world, size, NetworkWorld.MEDIAN, "median member", seconds));
                results.add(home(server, database, world, size, NetworkWorld.WIDE, "follows 500", seconds));
            }
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("statuses", statuses);
            report.put("home", results);
            report.putAll(NetworkWrites.measure(server, database, world, seconds));
            report.put("server_resident_megabytes", LoadTools.residentMegabytes(server.pid()));
            print(line, report);
            return 0;
        }
    }

    private static List<Integer> sizes(int members) {
        return IntStream.of(FIRST_MEMBERS, SECOND_MEMBERS, members)
                .filter(size -> size == FIRST_MEMBERS || size <= members)
                .distinct()
                .boxed()
                .toList();
    }

    private static int number(CommandLine line, String option, int usual) {
        return line.options().containsKey(option) ? line.number(option) : usual;
    }

    private static Map<String, Object> home(
            BenchServer server,
            EmbeddedDatabase database,
            NetworkWorld world,
            int members,
            int reader,
            String name,
            int seconds)
            throws Exception {
        String token = world.signIn(reader);
        String address = server.address() + HOME;
        LoadTools.wrk(address, token, CONNECTIONS, WARM_SECONDS);
        Rate ours = LoadTools.wrk(address, token, CONNECTIONS, seconds);
        Rate floor = LoadTools.pgbench(database, floor(world.who(reader), token), CONNECTIONS, seconds);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("members", members);
        row.put("reader", name);
        row.put("home_per_second", Math.round(ours.perSecond()));
        row.put("p99_ms", ours.p99Millis());
        row.put("floor_per_second", Math.round(floor.perSecond()));
        row.put("floor_p99_ms", floor.p99Millis());
        row.put("ratio", Measured.rounded(ours.perSecond() / floor.perSecond()));
        return row;
    }

    /** Session, reader, ids of the sources merged, rows by id, marks: as the server does where nothing is in memory. */
    private static List<String> floor(NetworkWorld.Who who, String token) {
        String id = "'" + who.id() + "'::uuid";
        return List.of(
                Statements.filled(
                        "org.sangathan.access.AccessSql",
                        "SESSION_WITH_GRANTS",
                        Map.of("token_hash", Statements.bytes(Tokens.hash(token)), "now", "now()")),
                Statements.filled(
                        "org.sangathan.network.relations.CircleSql",
                        "READER",
                        Map.of("constituency_id", Integer.toString(who.constituencyId()), "id", id)),
                NetworkFloorSql.HOME_TEXT
                                .toString()
                                .replace("{units}", units(who))
                                .replace("{reader}", id)
                                .strip()
                                .replace('\n', ' ')
                        + ";",
                "select kind, status_id from status_act where account_id = " + id + " limit 20;");
    }

    private static String units(NetworkWorld.Who who) {
        return who.units().stream()
                .map(unit -> "(" + unit / 10_000 + ", " + unit + ")")
                .collect(Collectors.joining(", "));
    }

    private static void print(CommandLine line, Map<String, Object> report) {
        if (line.json()) {
            line.out().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        report.forEach((name, value) -> {
            if (value instanceof List<?> rows) {
                rows.forEach(row -> line.out().println(row));
            } else {
                line.out().println(name + ": " + value);
            }
        });
    }
}
