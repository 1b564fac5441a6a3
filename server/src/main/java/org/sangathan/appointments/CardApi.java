package org.sangathan.appointments;

import java.util.UUID;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.QrCode;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The card of an office-bearer: anybody can verify its code on a public page. */
@RestController
class CardApi {
    private final AppointmentSql sql;
    private final Members members;
    private final Rights rights;
    private final Posts posts;
    private final Territory territory;
    private final Settings settings;

    CardApi(AppointmentSql sql, Members members, Rights rights, Posts posts, Territory territory, Settings settings) {
        this.sql = sql;
        this.members = members;
        this.rights = rights;
        this.posts = posts;
        this.territory = territory;
        this.settings = settings;
    }

    /**
     * A card.
     *
     * @param valid accepted and not ended
     */
    record Card(String code, String url, String qrSvg, String name, PostType postType, UnitRef unit, boolean valid) {}

    /** For the holder, and for whoever may see the people of the unit. */
    @SignedIn
    @GetMapping("/api/org/appointments/{constituencyId}/{id}/card")
    Card card(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        Appointment appointment = sql.find(new AppointmentKey(constituencyId, id))
                .filter(found -> found.member().id().equals(actor.memberId())
                        || rights.may(actor, Permission.SEE_PEOPLE, found.unitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        Member holder = members.find(appointment.member())
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        String url = settings.publicUrl() + "/verify/" + appointment.cardCode();
        return new Card(
                appointment.cardCode(),
                url,
                QrCode.svg(url),
                holder.name(),
                posts.get(appointment.postType()),
                territory.tree().get(appointment.unitId()),
                appointment.isLive() && appointment.acceptedAt() != null);
    }
}
