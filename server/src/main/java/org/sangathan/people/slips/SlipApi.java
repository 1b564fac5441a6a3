package org.sangathan.people.slips;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.slips.CallAboutSlip.CallOutcome;
import org.sangathan.people.slips.EnterSlip.SlipRequest;
import org.sangathan.people.slips.Slip.Person;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.QrCode;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Paper slips: entering, witnessing, the photo, the call. */
@RestController
@RequestMapping("/api/org")
class SlipApi {
    private static final UUID FIRST = new UUID(0, 0);

    private final EnterSlip enterSlip;
    private final WitnessSlip witnessSlip;
    private final CallAboutSlip callAboutSlip;
    private final SeeSlip seeSlip;
    private final KeepSlips keepSlips;
    private final SlipSql sql;
    private final Members members;
    private final Territory territory;
    private final Rights rights;
    private final Settings settings;
    private final Clock clock;

    SlipApi(
            EnterSlip enterSlip,
            WitnessSlip witnessSlip,
            CallAboutSlip callAboutSlip,
            SeeSlip seeSlip,
            KeepSlips keepSlips,
            SlipSql sql,
            Members members,
            Territory territory,
            Rights rights,
            Settings settings,
            Clock clock) {
        this.enterSlip = enterSlip;
        this.witnessSlip = witnessSlip;
        this.callAboutSlip = callAboutSlip;
        this.seeSlip = seeSlip;
        this.keepSlips = keepSlips;
        this.sql = sql;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param state waiting for witnesses, claimed, or proven
     * @param witnessNames those who have confirmed so far
     * @param url for the next witness, to open in their own session
     * @param qrSvg that address as a picture; null when no witness is wanted
     */
    record SlipView(
            UUID id,
            int constituencyId,
            UnitRef booth,
            String name,
            Gender gender,
            int age,
            String state,
            Instant enteredAt,
            @Nullable String entererName,
            List<String> witnessNames,
            boolean mayWitness,
            boolean maySeePhoto,
            boolean mayCall,
            boolean mine,
            String url,
            @Nullable String qrSvg) {}

    /** A line in a list of slips. */
    record SlipRow(
            UUID id, int constituencyId, UnitRef booth, String name, String state, int witnesses, Instant enteredAt) {}

    @Requires(Permission.INVITE)
    @PostMapping("/slips")
    @ResponseStatus(HttpStatus.CREATED)
    SlipView enter(Actor actor, @RequestBody SlipRequest request) {
        return view(actor, enterSlip.enter(actor, request));
    }

    @SignedIn
    @GetMapping("/me/slips")
    List<SlipRow> mine(Actor actor) {
        return rows(sql.enteredBy(actor.memberId()));
    }

    /** Slips of a constituency or below whose person has not confirmed yet. */
    @Requires(Permission.EDIT_PEOPLE)
    @GetMapping("/units/{unitId}/slips")
    ResponseEntity<List<SlipRow>> unproven(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.EDIT_PEOPLE, unitId);
        Tree tree = territory.tree();
        new Faults()
                .when(tree.cells(unitId).length != 1, "/unit", FaultCode.OUT_OF_RANGE)
                .refuse();
        int most = Paging.limit(limit);
        List<Slip> found = sql.unprovenOfUnits(
                UnitRef.constituencyOf(unitId),
                tree.subtree(unitId),
                Paging.after(after, FIRST, UUID::fromString),
                most + 1);
        List<SlipRow> rows = rows(found);
        return Paging.answer(rows, most, row -> row.id().toString());
    }

    @SignedIn
    @GetMapping("/slips/{constituencyId}/{id}")
    SlipView slip(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return view(actor, seeSlip.get(actor, new Slip.Key(constituencyId, id)));
    }

    @SignedIn
    @GetMapping(value = "/slips/{constituencyId}/{id}/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        byte[] jpeg = seeSlip.photo(actor, new Slip.Key(constituencyId, id));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(jpeg);
    }

    @SignedIn
    @PostMapping("/slips/{constituencyId}/{id}/witness")
    SlipView witness(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return view(actor, witnessSlip.witness(actor, new Slip.Key(constituencyId, id)));
    }

    @Requires(Permission.CALL_BACK)
    @PostMapping("/slips/{constituencyId}/{id}/call")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody CallOutcome outcome) {
        callAboutSlip.record(actor, new Slip.Key(constituencyId, id), outcome);
    }

    @SignedIn
    @DeleteMapping("/slips/{constituencyId}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        keepSlips.withdraw(actor, new Slip.Key(constituencyId, id));
    }

    private SlipView view(Actor actor, Slip slip) {
        Shown shown = shown(slip);
        List<MemberKey> involved = new ArrayList<>();
        involved.add(slip.enterer());
        List<MemberKey> witnesses = new ArrayList<>();
        if (slip.witness1() != null) {
            witnesses.add(slip.witness1());
        }
        if (slip.witness2() != null) {
            witnesses.add(slip.witness2());
        }
        involved.addAll(witnesses);
        Map<UUID, String> names = members.names(involved);
        String url = settings.publicUrl() + "/slips/" + slip.constituencyId() + "/" + slip.id();
        return new SlipView(
                slip.id(),
                slip.constituencyId(),
                territory.tree().get(slip.boothId()),
                shown.name(),
                shown.gender(),
                LocalDate.now(clock).getYear() - shown.birthYear(),
                shown.state(),
                slip.enteredAt(),
                names.get(slip.enterer().id()),
                witnesses.stream()
                        .map(each -> Objects.requireNonNullElse(names.get(each.id()), ""))
                        .toList(),
                SeeSlip.mayWitness(actor, slip),
                seeSlip.maySeePhoto(actor, slip),
                shown.state().equals("claimed")
                        && !slip.involves(actor.memberId())
                        && rights.may(actor, Permission.CALL_BACK, slip.boothId()),
                slip.enterer().id().equals(actor.memberId()),
                url,
                slip.isWaiting() ? QrCode.svg(url) : null);
    }

    private record Shown(String name, Gender gender, int birthYear, String state) {}

    private Shown shown(Slip slip) {
        Person person = slip.person();
        if (person != null) {
            return new Shown(person.name(), person.gender(), person.birthYear(), "waiting");
        }
        Member member = members.find(new MemberKey(slip.constituencyId(), Objects.requireNonNull(slip.memberId())))
                .orElseThrow();
        return new Shown(
                member.name(), member.gender(), member.birthYear(), member.provenAt() == null ? "claimed" : "proven");
    }

    private List<SlipRow> rows(List<Slip> slips) {
        Tree tree = territory.tree();
        return slips.stream()
                .map(slip -> {
                    Shown shown = shown(slip);
                    return new SlipRow(
                            slip.id(),
                            slip.constituencyId(),
                            tree.get(slip.boothId()),
                            shown.name(),
                            shown.state(),
                            (slip.witness1() == null ? 0 : 1) + (slip.witness2() == null ? 0 : 1),
                            slip.enteredAt());
                })
                .toList();
    }
}
