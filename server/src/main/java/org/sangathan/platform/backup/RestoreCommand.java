package org.sangathan.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Settings;
import org.sangathan.platform.backup.RestoreBackup.Restored;
import org.springframework.stereotype.Component;

/** {@code ./sangathan restore FILE [--keys FILE]}: into the empty database of a new data folder, or an external one. */
@Component
class RestoreCommand implements Command {
    private final RestoreBackup restoreBackup;
    private final Settings settings;

    RestoreCommand(RestoreBackup restoreBackup, Settings settings) {
        this.restoreBackup = restoreBackup;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        Path file = BackupCommand.file(line);
        Restored restored = restoreBackup.restore(file, BackupCommand.keyFile(line, file));
        keepKindOfWorld(restored.demonstration());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.toString());
        report.put("tables", restored.tables());
        report.put("rows", restored.rows());
        report.put("rows_left_out", restored.leftOut());
        report.put("members_erased_since", restored.erased());
        BackupCommand.print(line, report);
        return 0;
    }

    /** The word that `run` writes at a folder's first start: sign-in links for everybody must never open real data. */
    private void keepKindOfWorld(boolean demonstration) throws IOException {
        Path world = settings.data().resolve("world");
        if (Files.isDirectory(settings.data()) && !Files.exists(world)) {
            Files.writeString(world, demonstration ? "demonstration\n" : "real\n");
        }
    }
}
