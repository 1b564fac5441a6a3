package org.sangathan.demonstration;

import java.nio.charset.StandardCharsets;
import org.sangathan.people.Members;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A spreadsheet to try: booths of Gorakhpur Urban without a president, somebody of each, and lines with faults. */
@RestController
@ConditionalOnBooleanProperty("sangathan.demonstration")
class SampleSheetApi {
    private static final int CITY_SEAT = 24_322;
    private static final int E164_PREFIX = 3;

    private final WorkSql sql;
    private final Keys keys;

    SampleSheetApi(WorkSql sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Open("demonstration only: made-up people")
    @GetMapping("/api/org/demonstration/appointments.csv")
    ResponseEntity<byte[]> sheet() {
        // Excel takes a file for UTF-8 by this mark alone
        StringBuilder lines = new StringBuilder("\uFEFFविधानसभा संख्या,बूथ संख्या,पद,मोबाइल नंबर,नाम\r\n");
        for (WorkSql.SeatToFill seat : sql.seatsToFill(CITY_SEAT)) {
            lines.append("322,")
                    .append(seat.booth())
                    .append(",बूथ अध्यक्ष,")
                    .append(keys.open(Members.PHONE_PURPOSE, seat.phoneSealed()).substring(E164_PREFIX))
                    .append(',')
                    .append(seat.name())
                    .append("\r\n");
        }
        lines.append("322,9999,बूथ अध्यक्ष,9000000101,ग़लत बूथ\r\n").append("322,1,बूथ अध्यक्ष,12345,ग़लत नंबर\r\n");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointments-demonstration.csv\"")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
