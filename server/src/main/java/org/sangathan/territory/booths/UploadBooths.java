package org.sangathan.territory.booths;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Permission;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Takes a booth list in, then previews it in the background. No booth is written. */
@Component
class UploadBooths {
    private final Rights rights;
    private final Ids ids;
    private final Imports imports;
    private final ImportFiles files;
    private final ImportWork work;
    private final ReadBooths readBooths;
    private final ImportBooths importBooths;

    UploadBooths(
            Rights rights,
            Ids ids,
            Imports imports,
            ImportFiles files,
            ImportWork work,
            ReadBooths readBooths,
            ImportBooths importBooths) {
        this.rights = rights;
        this.ids = ids;
        this.imports = imports;
        this.files = files;
        this.work = work;
        this.readBooths = readBooths;
        this.importBooths = importBooths;
    }

    /**
     * Takes a list in.
     *
     * @param columns see {@link Columns#of}
     * @param length of the body, null when the client does not tell
     */
    Import upload(Actor actor, String fileName, String columns, InputStream body, @Nullable Long length) {
        refuseWhoeverMayNowhere(actor);
        files.refuseBeyondLimit(length == null ? 0 : length);
        UUID id = ids.next();
        imports.start(id, actor, fileName, columns, length);
        receive(id, body);
        Progress progress = new Progress();
        work.start(id, progress, () -> preview(id, columns, mayImport(rights, actor), progress));
        return imports.get(actor, id);
    }

    private void refuseWhoeverMayNowhere(Actor actor) {
        boolean somewhere =
                actor.grants().stream().anyMatch(grant -> rights.may(actor, Permission.IMPORT_BOOTHS, grant.unitId()));
        if (!somewhere) {
            actor.grants().stream()
                    .findFirst()
                    .ifPresent(grant -> rights.require(actor, Permission.IMPORT_BOOTHS, grant.unitId()));
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
    }

    static IntPredicate mayImport(Rights rights, Actor actor) {
        return constituency -> rights.may(actor, Permission.IMPORT_BOOTHS, UnitRef.ownUnitOf(constituency));
    }

    private void receive(UUID id, InputStream body) {
        Progress progress = new Progress();
        Thread beat = work.beating(id, progress);
        try {
            files.keep(id, body, progress);
        } catch (IOException cut) {
            Problem problem = new Problem(ImportProblem.UPLOAD_INTERRUPTED);
            imports.interrupt(id, problem);
            throw problem;
        } catch (Problem tooLarge) {
            imports.refuse(id, tooLarge, progress);
            throw tooLarge;
        } finally {
            beat.interrupt();
        }
    }

    private BoothFile preview(UUID id, String columns, IntPredicate mayImport, Progress progress) throws IOException {
        Path path = files.of(id);
        try {
            BoothFile file = readBooths.read(path, columns, mayImport, progress);
            imports.previewed(id, file, importBooths.preview(file), progress.bytesRead.get());
            if (file.accepted().isEmpty()) {
                files.delete(id);
            }
            return file;
        } catch (Problem refused) {
            files.delete(id);
            throw refused;
        }
    }
}
