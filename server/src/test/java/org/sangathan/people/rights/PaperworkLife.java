package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of a {@link LivedLife} on paper: a letter of appointment, a signature, lines of spreadsheets. */
final class PaperworkLife {
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;
    private final MemberKey person;
    private final PhoneNumber phone;
    private final Caller own;
    private final Caller president;
    private final MemberKey other;

    PaperworkLife(Life life) {
        this.ids = life.ids();
        this.database = life.database();
        this.booth = life.booth();
        this.person = life.person();
        this.phone = life.phone();
        this.own = life.own();
        this.president = life.president();
        this.other = life.other();
    }

    void live(UUID held) {
        signAndIssueLetters(held);
        standInBatches();
    }

    private void signAndIssueLetters(UUID held) {
        president.post("/api/org/appointments/" + person.constituencyId() + "/" + held + "/letter", Map.of());
        assertThat(own.send(own.request("/api/org/me/signature")
                                .header("X-Sangathan", "1")
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(PeopleLife.picture(7))))
                        .status())
                .isEqualTo(204);
        database.sql("""
                        insert into letter (constituency_id, appointment_id, issued_at, signer_id,
                          signer_constituency_id, signer_post, signer_unit_id)
                        values (:cell, :id, now(), :signer, :cell, 'booth_president', :booth)
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("signer", person.id())
                .param("booth", booth)
                .update();
    }

    /** As a line of somebody's spreadsheet, and with a spreadsheet of their own. */
    private void standInBatches() {
        String number = database.sql("select number from booth where id = :id")
                .param("id", booth)
                .query(String.class)
                .single();
        String sheet = "विधानसभा संख्या,बूथ संख्या,पद,मोबाइल नंबर,नाम\r\n322," + number + ",,"
                + phone.e164().substring(3) + ",\r\n";
        Caller.Answer batch = president.send(president
                .request("/api/org/units/243220000/appointment-batches?id=" + ids.next() + "&post_type=booth_president")
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(sheet)));
        assertThat(batch.status()).as(batch.text()).isLessThan(300);
        UUID batchOfTheirs = ids.next();
        database.sql("""
                        insert into appointment_batch (id, unit_id, post_type, made_by, made_by_constituency_id, made_at)
                        values (:id, :booth, 'booth_president', :person, :cell, now())
                        """)
                .param("id", batchOfTheirs)
                .param("booth", booth)
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .update();
        giveAReasonInTheirOwnBatch(batchOfTheirs);
    }

    /** A reason in a line that was never tried, about somebody else. */
    private void giveAReasonInTheirOwnBatch(UUID batch) {
        database.sql("""
                        insert into appointment_batch_line (constituency_id, batch_id, line, made_at, appointment_id,
                          unit_id, post_type, member_id, member_constituency_id, codes, override_reason)
                        values (:cell, :batch, 1, now(), :id, :booth, 'booth_president', :other, :cell, '{}', 'शब्दबीस')
                        """)
                .param("cell", person.constituencyId())
                .param("batch", batch)
                .param("id", ids.next())
                .param("booth", booth)
                .param("other", other.id())
                .update();
    }
}
