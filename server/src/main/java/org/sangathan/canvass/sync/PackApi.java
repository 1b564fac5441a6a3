package org.sangathan.canvass.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.Outcome;
import org.sangathan.canvass.PackPart.PackForm;
import org.sangathan.canvass.PackPart.PackNotice;
import org.sangathan.canvass.PackPart.PackTurf;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Paging;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a phone takes along: the booths that its worker may walk, and all that is needed in one of them. */
@RestController
@RequestMapping("/api/org/canvass")
class PackApi {
    private final ReadPack readPack;
    private final ListBooths listBooths;

    PackApi(ReadPack readPack, ListBooths listBooths) {
        this.readPack = readPack;
        this.listBooths = listBooths;
    }

    /** @param version of the booth's pack; a phone that has it needs nothing */
    record WalkBooth(UnitRef booth, long version, int doors, int doorsVisited, boolean manageTurf) {}

    /**
     * A door as a phone keeps it; what is not known is left out.
     *
     * @param versions by field the record that set it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PackDoor(
            UUID id,
            @Nullable Integer section,
            @Nullable Integer panna,
            @Nullable String building,
            @Nullable String floor,
            @Nullable String flat,
            @Nullable String houseNumber,
            @Nullable String landmark,
            @Nullable Integer houseOrder,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer adults,
            @Nullable Integer women_18_35,
            @Nullable Integer men_18_35,
            @Nullable Integer elders_60,
            boolean doNotVisit,
            @Nullable Outcome lastOutcome,
            @Nullable Instant lastVisitAt,
            @Nullable LocalDate comeAgainOn,
            Map<String, UUID> versions) {}

    record PackSection(int number, String name) {}

    record PackPost(String postType, String nameHi, String nameEn, String holder) {}

    /** The worker's own link to join here. */
    record PackInvitation(String url) {}

    record PackRights(boolean canvass, boolean manageTurf) {}

    /**
     * A booth as a phone carries it.
     *
     * @param whole false where only what changed since the asked version is in it
     * @param suggested where to begin: doors with women and young people whom nobody has met
     * @param gone doors that are no longer in the booth
     */
    record BoothPack(
            UnitRef booth,
            long version,
            boolean whole,
            Instant serverTime,
            List<PackSection> sections,
            List<PackDoor> doors,
            List<UUID> gone,
            List<PackTurf> turfs,
            List<PackForm> forms,
            List<PackPost> posts,
            List<PackNotice> notices,
            List<UUID> suggested,
            @Nullable PackInvitation invitation,
            boolean womenByWomen,
            PackRights rights) {}

    /** Those that the caller may walk, in the order of their ids. */
    @SignedIn
    @GetMapping("/booths")
    ResponseEntity<List<WalkBooth>> booths(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit) {
        int most = Paging.limit(limit);
        return Paging.answer(
                listBooths.list(actor, unit, after, most + 1),
                most,
                each -> Integer.toString(each.booth().id()));
    }

    /** Whole, or what changed since a version. */
    @SignedIn
    @GetMapping("/packs/{unitId}")
    BoothPack pack(Actor actor, @PathVariable int unitId, @RequestParam(defaultValue = "0") long since) {
        return readPack.read(actor, unitId, since);
    }
}
