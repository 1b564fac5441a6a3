package org.sangathan.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sangathan.platform.EmbeddedDatabase;
import org.springframework.util.FileSystemUtils;

/** wrk and pgbench from the system's packages, on loopback only. */
final class LoadTools {
    private LoadTools() {}

    /** What a load tool found. */
    record Rate(double perSecond, double p99Millis) {}

    static void requireInstalled() throws IOException, InterruptedException {
        for (String tool : List.of("wrk", "pgbench")) {
            if (new ProcessBuilder("which", tool).start().waitFor() != 0) {
                throw new IllegalStateException(tool + " is missing: apt-get install wrk postgresql-contrib");
            }
        }
    }

    static Rate wrk(String address, String token, int connections, int seconds)
            throws IOException, InterruptedException {
        return wrk(address, List.of("-H", "Authorization: Bearer " + token), connections, seconds);
    }

    /** A script in Lua makes each request; it finds the tokens, one a line, in the file that TOKENS names. */
    static Rate wrk(String address, String script, List<String> tokens, int connections, int seconds)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sangathan-wrk");
        try {
            Path tokenFile = Files.write(folder.resolve("tokens"), tokens);
            Path scriptFile = Files.writeString(
                    folder.resolve("requests.lua"), script.replace("TOKENS", "\"" + tokenFile + "\""));
            return wrk(address, List.of("-s", scriptFile.toString()), connections, seconds);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Rate wrk(String address, List<String> asked, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
        command.addAll(asked);
        command.add(address);
        String text = output(new ProcessBuilder(command));
        if (text.contains("Non-2xx") || text.contains("not shown")) {
            throw new IllegalStateException("the server refused: " + text);
        }
        Matcher p99 = found("99%\\s+([0-9.]+)(us|ms|s)", text);
        double scale = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        return new Rate(
                Double.parseDouble(found("Requests/sec:\\s+([0-9.]+)", text).group(1)),
                Math.round(Double.parseDouble(p99.group(1)) * scale * 10) / 10.0);
    }

    static Rate pgbench(EmbeddedDatabase database, List<String> statements, int connections, int seconds)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sangathan-pgbench");
        try {
            Path script = folder.resolve("request.sql");
            Files.write(script, statements);
            ProcessBuilder process = new ProcessBuilder(
                    "pgbench",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(database.port()),
                    "-U",
                    EmbeddedDatabase.user(),
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    Integer.toString(connections),
                    "-T",
                    Integer.toString(seconds),
                    "-l",
                    "-f",
                    script.toString(),
                    "sangathan");
            process.environment().put("PGPASSWORD", database.password());
            process.directory(folder.toFile());
            String text = output(process);
            return new Rate(Double.parseDouble(found("tps = ([0-9.]+)", text).group(1)), p99(folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Third column of pgbench's log: microseconds of one transaction. */
    private static double p99(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path log = files.filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
                    .findFirst()
                    .orElseThrow();
            try (Stream<String> lines = Files.lines(log)) {
                long[] micros = lines.mapToLong(line -> Long.parseLong(line.split(" ", 4)[2]))
                        .sorted()
                        .toArray();
                return Math.round(micros[(int) (micros.length * 0.99)] / 100.0) / 10.0;
            }
        }
    }

    static long residentMegabytes(long pid) throws IOException {
        return Long.parseLong(found("VmRSS:\\s+(\\d+) kB", Files.readString(Path.of("/proc/" + pid + "/status")))
                        .group(1))
                / 1024;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(text);
        }
        return text;
    }

    private static Matcher found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not understood: " + text);
        }
        return matcher;
    }
}
