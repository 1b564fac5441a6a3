package org.sangathan.territory.booths;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Applies a previewed import, or goes on with an interrupted one: what is done already comes out as unchanged. */
@Component
class ApplyImport {
    private final Rights rights;
    private final Imports imports;
    private final ImportFiles files;
    private final ImportWork work;
    private final ReadBooths readBooths;
    private final ImportBooths importBooths;
    private final Territory territory;

    ApplyImport(
            Rights rights,
            Imports imports,
            ImportFiles files,
            ImportWork work,
            ReadBooths readBooths,
            ImportBooths importBooths,
            Territory territory) {
        this.rights = rights;
        this.imports = imports;
        this.files = files;
        this.work = work;
        this.readBooths = readBooths;
        this.importBooths = importBooths;
        this.territory = territory;
    }

    Import start(Actor actor, UUID id) {
        Import ready = imports.get(actor, id);
        if (!Files.exists(files.of(id)) && !ready.state().equals("applied")) {
            throw new Problem(ImportProblem.IMPORT_FILE_GONE);
        }
        imports.startApplying(actor, ready);
        Progress progress = new Progress();
        work.start(id, progress, () -> apply(actor, ready, progress));
        return imports.get(actor, id);
    }

    /** The rights are asked again: they may have ended since the preview. */
    private Counts apply(Actor actor, Import ready, Progress progress) throws IOException {
        BoothFile file = readBooths.read(
                files.of(ready.id()), ready.columnsAsked(), UploadBooths.mayImport(rights, actor), progress);
        Counts counts = apply(file, progress);
        imports.applied(ready.id());
        files.delete(ready.id());
        return counts;
    }

    private Counts apply(BoothFile file, Progress progress) {
        try {
            return importBooths.apply(file, progress);
        } finally {
            territory.refresh();
        }
    }
}
