package org.sangathan.canvass.turf;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.turf.KeyInSheet.PaperRequest;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A turf on paper: to print, and to key in. */
@RestController
@RequestMapping("/api/org/canvass/turfs/{constituencyId}/{id}")
class PaperApi {
    private final PrintSheet printSheet;
    private final KeyInSheet keyInSheet;
    private final SeeTurf seeTurf;
    private final ReadTurfDoorSql doorSql;
    private final TurfWorkerSql workerSql;
    private final Members members;

    PaperApi(
            PrintSheet printSheet,
            KeyInSheet keyInSheet,
            SeeTurf seeTurf,
            ReadTurfDoorSql doorSql,
            TurfWorkerSql workerSql,
            Members members) {
        this.printSheet = printSheet;
        this.keyInSheet = keyInSheet;
        this.seeTurf = seeTurf;
        this.doorSql = doorSql;
        this.workerSql = workerSql;
        this.members = members;
    }

    /** @param line its code on the paper */
    record SheetLine(
            String line,
            @Nullable String houseNumber,
            @Nullable String landmark,
            boolean doNotVisit) {}

    record SheetWorker(
            int constituencyId, UUID id, @Nullable String name) {}

    /** @param workers who was ever in the team */
    record PaperSheet(String name, List<SheetWorker> workers, List<SheetLine> lines) {}

    /** In the order of the lines that were sent. */
    record PaperReceipt(ReceiptState state, @Nullable ReceiptCode reason) {}

    @SignedIn
    @GetMapping("/sheet.pdf")
    void print(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        PrintSheet.Sheet sheet =
                printSheet.print(actor, new Turf.Key(constituencyId, id), lang.equals("en") ? "en" : "hi");
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        sheet.writeTo(response.getOutputStream());
    }

    /** What stands on the paper, so that whoever keys it in sees the house with its code. */
    @SignedIn
    @GetMapping("/sheet")
    PaperSheet sheet(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        Turf turf = seeTurf.get(actor, new Turf.Key(constituencyId, id));
        List<MemberKey> workers = workerSql.ofTurfs(constituencyId, List.of(id)).stream()
                .map(TurfWorkerSql.Stay::worker)
                .distinct()
                .toList();
        Map<UUID, String> names = members.names(workers);
        return new PaperSheet(
                turf.name(),
                workers.stream()
                        .map(worker -> new SheetWorker(worker.constituencyId(), worker.id(), names.get(worker.id())))
                        .toList(),
                doorSql.everIn(turf.key()).stream()
                        .map(door -> new SheetLine(
                                SheetCode.of(id, door.place()).toString(),
                                door.houseNumber(),
                                door.landmark(),
                                door.doNotVisit()))
                        .toList());
    }

    /** All lines or none: faults come together, and what was typed stays with the sender. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/paper")
    List<PaperReceipt> keyIn(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody PaperRequest request) {
        return keyInSheet.keyIn(actor, new Turf.Key(constituencyId, id), request).stream()
                .map(receipt -> new PaperReceipt(Objects.requireNonNull(receipt).state(), receipt.code()))
                .toList();
    }
}
