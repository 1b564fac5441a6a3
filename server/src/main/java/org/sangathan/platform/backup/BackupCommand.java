package org.sangathan.platform.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./sangathan backup FILE [--keys FILE]}, or {@code backup --keys-only} for the key file alone. */
@Component
class BackupCommand implements Command {
    static final String KEY_FILE = "sangathan-member.keys";

    private final MakeBackup makeBackup;

    BackupCommand(MakeBackup makeBackup) {
        this.makeBackup = makeBackup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        Map<String, Object> report = new LinkedHashMap<>();
        if (line.options().containsKey("keys-only")) {
            Path keyFile = Path.of(line.options().getOrDefault("keys", KEY_FILE));
            report.put("key_file", keyFile.toString());
            report.put("keys", makeBackup.makeKeys(keyFile));
        } else {
            Path file = file(line);
            Path keyFile = keyFile(line, file);
            MakeBackup.Made made = makeBackup.make(file, keyFile);
            report.put("file", file.toString());
            report.put("key_file", keyFile.toString());
            report.put("tables", made.tables());
            report.put("rows", made.rows());
            report.put("keys", made.keys());
        }
        print(line, report);
        return 0;
    }

    static Path file(CommandLine line) {
        if (line.operands().size() != 1) {
            throw new Problem(PlatformProblem.NOT_READABLE, Map.of("missing", "FILE"));
        }
        return Path.of(line.operands().getFirst());
    }

    /** Beside the backup unless it is named. */
    static Path keyFile(CommandLine line, Path file) {
        String named = line.options().get("keys");
        return named == null ? file.resolveSibling(KEY_FILE) : Path.of(named);
    }

    static void print(CommandLine line, Map<String, Object> report) {
        if (line.json()) {
            line.out().println(JsonMapper.shared().writeValueAsString(report));
        } else {
            report.forEach((name, value) -> line.out().println(name + ": " + value));
        }
    }
}
