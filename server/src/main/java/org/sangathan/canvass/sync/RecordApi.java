package org.sangathan.canvass.sync;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.sync.Responsible.ResponsiblePost;
import org.sangathan.canvass.sync.TakeRecords.Taken;
import org.sangathan.platform.Actor;
import org.sangathan.platform.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one way for records from phones to the server. */
@RestController
@RequestMapping("/api/org/canvass")
class RecordApi {
    private final TakeRecords takeRecords;
    private final Responsible responsible;
    private final UploadPlaces places;
    private final PhoneLimit phoneLimit;
    private final Clock clock;

    RecordApi(
            TakeRecords takeRecords, Responsible responsible, UploadPlaces places, PhoneLimit phoneLimit, Clock clock) {
        this.takeRecords = takeRecords;
        this.places = places;
        this.phoneLimit = phoneLimit;
        this.responsible = responsible;
        this.clock = clock;
    }

    /**
     * What a phone sends, packed by gzip if it likes; docs/decisions/0024 has the content of each kind.
     *
     * @param sentAt by the phone's clock
     */
    record RecordsRequest(UUID deviceId, Instant sentAt, List<Map<String, Object>> records) {}

    /** @param serverTime by which the phone sees how far its clock is off */
    record Receipts(Instant serverTime, List<RecordReceipt> receipts) {}

    /**
     * What became of one record.
     *
     * @param id null where the record had none that could be read
     * @param boothId where it is now
     * @param responsible who decides, or with whom it is now
     * @param faults of a record that was not understood
     */
    record RecordReceipt(
            @Nullable UUID id,
            ReceiptState state,
            @Nullable ReceiptCode code,
            int boothId,
            @Nullable ResponsiblePost responsible,
            List<Map<String, String>> faults) {}

    /** No record is refused; whether it is applied says its receipt. */
    @SignedIn
    @PostMapping(path = "/records", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = RecordsRequest.class)))
    Receipts take(Actor actor, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        phoneLimit.count(actor.sessionId());
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        // a slow network keeps memory, never a place at the database
        List<Taken> taken = places.reading(request.getContentLengthLong(), () -> {
            byte[] packed = UploadBody.packed(request.getInputStream());
            return places.working(() -> takeRecords.take(actor, UploadBody.unpacked(packed, encoding)));
        });
        Responsible.Lookup lookup = responsible.lookup();
        return new Receipts(
                clock.instant(),
                taken.stream().map(each -> receipt(each, lookup)).toList());
    }

    private static RecordReceipt receipt(Taken taken, Responsible.Lookup lookup) {
        return new RecordReceipt(
                taken.incoming().id(),
                taken.state(),
                taken.code(),
                taken.boothId(),
                taken.state() == ReceiptState.STORED ? null : lookup.of(taken.boothId()),
                taken.incoming().faults());
    }
}
