package org.sangathan.canvass.women;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The choice that women are enrolled by women. */
@RestController
@RequestMapping("/api/org/units/{unitId}/women-by-women")
class WomenByWomenApi {
    private final WomenByWomen womenByWomen;
    private final Rights rights;
    private final Territory territory;

    WomenByWomenApi(WomenByWomen womenByWomen, Rights rights, Territory territory) {
        this.womenByWomen = womenByWomen;
        this.rights = rights;
        this.territory = territory;
    }

    /** @param chosenAt the unit whose choice it is; null where nobody chose */
    record WomenByWomenChoice(
            boolean womenByWomen, @Nullable UnitRef chosenAt) {}

    /** @param womenByWomen null to follow the unit above again */
    record WomenByWomenRequest(@Nullable Boolean womenByWomen) {}

    @Requires(Permission.CANVASS)
    @GetMapping
    WomenByWomenChoice get(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.CANVASS, unitId);
        return view(womenByWomen.choice(unitId));
    }

    /** For a constituency and above; all below follow. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping
    WomenByWomenChoice choose(Actor actor, @PathVariable int unitId, @RequestBody WomenByWomenRequest request) {
        return view(womenByWomen.choose(actor, unitId, Optional.ofNullable(request.womenByWomen())));
    }

    private WomenByWomenChoice view(WomenByWomen.Choice choice) {
        return new WomenByWomenChoice(
                choice.womenByWomen(),
                choice.chosenAt() == null ? null : territory.tree().get(choice.chosenAt()));
    }
}
