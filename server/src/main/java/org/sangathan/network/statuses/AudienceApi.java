package org.sangathan.network.statuses;

import java.util.List;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For a composer: to whom the writer may speak, told before anything is written. */
@RestController
class AudienceApi {
    private final Address address;
    private final Readers readers;
    private final UnitHandles handles;

    AudienceApi(Address address, Readers readers, UnitHandles handles) {
        this.address = address;
        this.readers = readers;
        this.handles = handles;
    }

    /**
     * A unit of the writer's.
     *
     * @param handle to mention
     * @param everybody public or unlisted in the unit's timeline
     * @param subtree for the unit's members alone
     * @param letterBox for its office-bearers alone
     * @param asUnit in its name
     */
    record NetworkAudience(
            UnitRef unit, String handle, boolean everybody, boolean subtree, boolean letterBox, boolean asUnit) {}

    @SignedIn
    @GetMapping("/api/org/network/audiences")
    List<NetworkAudience> audiences(Actor actor) {
        return address.audiences(readers.of(actor)).stream()
                .map(each -> new NetworkAudience(
                        each.unit(),
                        handles.of(each.unit()),
                        each.everybody(),
                        each.subtree(),
                        each.letterBox(),
                        each.asUnit()))
                .toList();
    }

    record UnitVoice(boolean membersWrite) {}

    @Requires(Permission.SPEAK_AS_UNIT)
    @PutMapping("/api/org/network/units/{id}/voice")
    UnitVoice voice(Actor actor, @PathVariable int id, @RequestBody UnitVoice voice) {
        address.letMembersWrite(actor, id, voice.membersWrite());
        return voice;
    }
}
