package org.sangathan.canvass.lists;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.sangathan.canvass.doors.ListDoors.Compared;
import org.sangathan.canvass.lists.ReadHouses.HouseListFault;
import org.sangathan.canvass.lists.ReadHouses.Houses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * House lists in: first the preview, then the same file again to apply it. Nothing is kept in between, and the preview is
 * not trusted.
 */
@RestController
@RequestMapping("/api/org/canvass/units")
class HouseListApi {
    private static final int FAULTS_MOST = 500;

    private final ReadHouses readHouses;
    private final ApplyHouseList applyHouseList;
    private final Rights rights;
    private final Territory territory;

    HouseListApi(ReadHouses readHouses, ApplyHouseList applyHouseList, Rights rights, Territory territory) {
        this.readHouses = readHouses;
        this.applyHouseList = applyHouseList;
        this.rights = rights;
        this.territory = territory;
    }

    /**
     * What a list does, or would do.
     *
     * @param kept lines of which something was not taken, because somebody at the door had said otherwise
     * @param faults at most 500; the lines with faults are left out
     * @param ignoredColumns headings that nobody knows
     */
    record HouseListResult(
            boolean applied,
            int lines,
            int added,
            int changed,
            int unchanged,
            int kept,
            int faulty,
            List<HouseListFault> faults,
            List<String> ignoredColumns) {
        static HouseListResult of(boolean applied, Houses houses, Compared compared) {
            return new HouseListResult(
                    applied,
                    houses.lines(),
                    compared.added(),
                    compared.changed(),
                    compared.unchanged(),
                    compared.kept(),
                    houses.lines() - houses.doors().size(),
                    houses.faults().stream().limit(FAULTS_MOST).toList(),
                    houses.ignored());
        }
    }

    @Requires(Permission.MANAGE_TURF)
    @PostMapping(path = "/{unitId}/house-list/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    HouseListResult preview(Actor actor, @PathVariable int unitId, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        permit(actor, unitId);
        Houses houses = readHouses.read(request.getInputStream());
        return HouseListResult.of(false, houses, applyHouseList.compare(unitId, houses.doors()));
    }

    private void permit(Actor actor, int unitId) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        new Faults()
                .when(!territory.tree().isBooth(unitId), "/unit_id", FaultCode.NOT_A_BOOTH)
                .refuse();
    }

    /** The same list again changes nothing. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping(path = "/{unitId}/house-list/apply", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    HouseListResult apply(Actor actor, @PathVariable int unitId, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        permit(actor, unitId);
        Houses houses = readHouses.read(request.getInputStream());
        return HouseListResult.of(true, houses, applyHouseList.apply(actor, unitId, houses.doors()));
    }
}
