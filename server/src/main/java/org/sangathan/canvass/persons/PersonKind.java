package org.sangathan.canvass.persons;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.persons.DoorPerson.Purpose;
import org.sangathan.platform.FaultCode;
import org.springframework.stereotype.Component;

/** A name at a door, with what was read to the person, what the name is for, and until when. */
@Component
class PersonKind implements RecordKind {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    /** Whoever has not joined within a year is asked again. */
    static final int LONGEST_DAYS = 366;

    static final int NAME_LONGEST = 100;

    private final PersonSql sql;

    PersonKind(PersonSql sql) {
        this.sql = sql;
    }

    /** As it came. */
    record NewPerson(
            UUID householdId, String name, String noticeVersion, String language, Purpose purpose, LocalDate endsOn) {}

    @Override
    public String code() {
        return "person";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public @Nullable Object read(ContentReader content) {
        UUID household = content.uuid("household_id");
        String name = content.text("name", NAME_LONGEST);
        String notice = content.text("notice_version", 40);
        String language = content.text("language", 2);
        Purpose purpose = content.choice("purpose", Purpose.class);
        LocalDate endsOn = content.day("ends_on");
        content.require("household_id", household)
                .require("name", name)
                .require("notice_version", notice)
                .require("language", language)
                .require("purpose", purpose)
                .require("ends_on", endsOn);
        if (language != null && !language.equals("hi") && !language.equals("en")) {
            content.fault("language", FaultCode.NOT_VALID);
        }
        if (household == null
                || name == null
                || notice == null
                || language == null
                || purpose == null
                || endsOn == null) {
            return null;
        }
        return new NewPerson(household, name, notice, language, purpose, endsOn);
    }

    @Override
    public UUID household(Object content) {
        return ((NewPerson) content).householdId();
    }

    @Override
    public Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        return sql.before(constituencyId, ids);
    }

    @Override
    public void apply(BoothWork work, List<FieldRecord> records) {
        LocalDate today = work.now().atZone(INDIA).toLocalDate();
        List<FieldRecord> kept = new ArrayList<>();
        for (FieldRecord record : records) {
            LocalDate endsOn = record.content(NewPerson.class).endsOn();
            if (work.isGone(record.householdId())) {
                // consent was given for a door that is no more: what is left is that the record came
                work.route(record, ReceiptCode.DOOR_ERASED);
                work.receive(record);
            } else if (endsOn.isBefore(today)) {
                work.route(record, ReceiptCode.CONSENT_ENDED);
                work.receive(record);
            } else {
                kept.add(record);
                work.receive(record);
            }
        }
        sql.insert(
                work.constituencyId(),
                work.boothId(),
                kept.stream()
                        .map(record -> new PersonSql.NewRow(
                                record.id(),
                                record.content(NewPerson.class),
                                endOf(record),
                                record.worker(),
                                record.moments().at(),
                                record.moments().received(),
                                work.routeOf(record)))
                        .toList());
    }

    /** Never longer than a year, whatever the phone says. */
    static LocalDate endOf(FieldRecord record) {
        LocalDate asked =
                Objects.requireNonNull(record.content(NewPerson.class)).endsOn();
        LocalDate latest =
                record.moments().received().atZone(INDIA).toLocalDate().plusDays(LONGEST_DAYS);
        return asked.isAfter(latest) ? latest : asked;
    }
}
