package org.sangathan.people.slips;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.Gender;
import org.sangathan.people.JoiningBlocks;
import org.sangathan.people.NameKey;
import org.sangathan.people.slips.Slip.Person;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A worker writes down a signed paper slip, with its photo, for a person who cannot join on a phone of their own. */
@Component
class EnterSlip {
    static final String PHONE_PURPOSE = "slip phone";
    static final String PHOTO_PURPOSE = "slip photo";
    private static final int ADULT = 18;
    private static final int OLDEST = 120;
    private static final int NAME_MOST = 100;
    private static final int BASE64_MOST = SlipPhoto.MOST_BYTES / 3 * 4 + 4;

    private final SlipSql sql;
    private final SlipPhotoSql photoSql;
    private final SlipPhoto slipPhoto;
    private final Rights rights;
    private final Territory territory;
    private final Logins logins;
    private final JoiningBlocks blocks;
    private final Keys keys;
    private final Audit audit;
    private final Clock clock;

    EnterSlip(
            SlipSql sql,
            SlipPhotoSql photoSql,
            SlipPhoto slipPhoto,
            Rights rights,
            Territory territory,
            Logins logins,
            JoiningBlocks blocks,
            Keys keys,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.photoSql = photoSql;
        this.slipPhoto = slipPhoto;
        this.rights = rights;
        this.territory = territory;
        this.logins = logins;
        this.blocks = blocks;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What stands on the paper; anything may be missing.
     *
     * @param id UUIDv7 made by the phone; sent twice, there is one slip
     * @param language in which the person is written to
     * @param photo JPEG or PNG of the signed slip, in Base64
     */
    record SlipRequest(
            @Nullable UUID id,
            @Nullable Integer booth,
            @Nullable String name,
            @Nullable Gender gender,
            @Nullable Integer birthYear,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String photo) {}

    @Transactional
    public Slip enter(Actor actor, SlipRequest request) {
        int booth = booth(request);
        rights.require(actor, Permission.INVITE, booth);
        check(request);
        MemberKey enterer = new MemberKey(actor.constituencyId(), actor.memberId());
        Slip.Key key = new Slip.Key(UnitRef.constituencyOf(booth), Objects.requireNonNull(request.id()));
        Slip known = sql.find(key).orElse(null);
        if (known != null) {
            if (known.enterer().id().equals(enterer.id())) {
                return known;
            }
            throw new Problem(SlipProblem.SLIP_ID_TAKEN);
        }
        PhoneNumber phone = PhoneNumber.parse(request.phone()).orElse(null);
        refuseKnownNumber(phone);
        SlipPhoto.Taken photo = slipPhoto.take(decoded(Objects.requireNonNull(request.photo())));
        Person person = new Person(
                Objects.requireNonNull(request.name()).strip(),
                Objects.requireNonNull(request.gender()),
                Objects.requireNonNull(request.birthYear()),
                phone == null ? null : keys.seal(PHONE_PURPOSE, phone.e164()));
        UUID twin = photoSql.twin(key.constituencyId(), photo.hash()).orElse(null);
        Slip slip = new Slip(
                key.id(),
                booth,
                person,
                "en".equals(request.language()) ? "en" : "hi",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                enterer,
                null,
                null,
                null,
                twin);
        sql.insert(slip, person, phone == null ? null : logins.hash(phone));
        photoSql.insert(key, keys.sealBytes(PHOTO_PURPOSE, photo.jpeg()), photo.hash());
        audit.record(actor, "slip_entered", booth, slip.id().toString(), Map.of());
        return slip;
    }

    /** First of all, because the permission is asked of it. */
    private int booth(SlipRequest request) {
        new Faults()
                .whenMissing(request.booth(), "/booth")
                .when(
                        request.booth() != null && !territory.tree().isBooth(request.booth()),
                        "/booth",
                        FaultCode.NOT_A_BOOTH)
                .refuse();
        return Objects.requireNonNull(request.booth());
    }

    private void check(SlipRequest request) {
        String name = request.name();
        Integer year = request.birthYear();
        String phone = request.phone();
        Faults faults = new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(name, "/name")
                .whenMissing(request.gender(), "/gender")
                .whenMissing(year, "/birth_year")
                .whenMissing(request.photo(), "/photo")
                .when(
                        phone != null
                                && !phone.isBlank()
                                && PhoneNumber.parse(phone).isEmpty(),
                        "/phone",
                        FaultCode.PHONE_NOT_VALID);
        if (name != null && !name.isBlank()) {
            faults.when(name.length() > NAME_MOST, "/name", FaultCode.TOO_LONG)
                    .when(NameKey.of(name).isEmpty(), "/name", FaultCode.NAME_NOT_VALID);
        }
        if (year != null) {
            int age = LocalDate.now(clock).getYear() - year;
            faults.when(age > OLDEST || age < 0, "/birth_year", FaultCode.BIRTH_YEAR_NOT_VALID)
                    .when(age >= 0 && age < ADULT, "/birth_year", FaultCode.UNDER_18);
        }
        faults.refuse();
    }

    private void refuseKnownNumber(@Nullable PhoneNumber phone) {
        if (phone != null && logins.find(phone).isPresent()) {
            throw new Problem(SlipProblem.SLIP_PHONE_JOINED);
        }
        if (phone != null && blocks.isBlocked(phone)) {
            throw new Problem(SlipProblem.SLIP_PHONE_BLOCKED);
        }
    }

    private static byte[] decoded(String photo) {
        if (photo.length() > BASE64_MOST) {
            throw new Problem(SlipProblem.PHOTO_TOO_LARGE, Map.of("most_bytes", SlipPhoto.MOST_BYTES));
        }
        try {
            return Base64.getDecoder().decode(photo);
        } catch (IllegalArgumentException notBase64) {
            throw new Problem(SlipProblem.PHOTO_NOT_READABLE);
        }
    }
}
