package org.sangathan.canvass.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.PackPart;
import org.sangathan.canvass.doors.BoothDoors;
import org.sangathan.canvass.doors.ReadDoors;
import org.sangathan.canvass.sync.PackApi.BoothPack;
import org.sangathan.canvass.sync.PackApi.PackDoor;
import org.sangathan.canvass.sync.PackApi.PackInvitation;
import org.sangathan.canvass.sync.PackApi.PackPost;
import org.sangathan.canvass.sync.PackApi.PackRights;
import org.sangathan.canvass.sync.PackApi.PackSection;
import org.sangathan.canvass.women.WomenByWomen;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers a booth's pack. */
@Component
class ReadPack {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final WalkRights walkRights;
    private final Rights rights;
    private final ReadDoors readDoors;
    private final List<PackPart> parts;
    private final Appointments appointments;
    private final Posts posts;
    private final Members members;
    private final PackSql sql;
    private final WomenByWomen womenByWomen;
    private final Settings settings;
    private final Territory territory;
    private final Clock clock;

    ReadPack(
            WalkRights walkRights,
            Rights rights,
            ReadDoors readDoors,
            ObjectProvider<PackPart> parts,
            Appointments appointments,
            Posts posts,
            Members members,
            PackSql sql,
            WomenByWomen womenByWomen,
            Settings settings,
            Territory territory,
            Clock clock) {
        this.walkRights = walkRights;
        this.rights = rights;
        this.readDoors = readDoors;
        this.parts = parts.orderedStream().toList();
        this.appointments = appointments;
        this.posts = posts;
        this.members = members;
        this.sql = sql;
        this.womenByWomen = womenByWomen;
        this.settings = settings;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param since a version that the phone has; 0 for all */
    BoothPack read(Actor actor, int boothId, long since) {
        UnitRef booth = permitted(actor, boothId);
        int cell = booth.constituencyId();
        // the version first: doors that change while we read come again with the next version
        BoothDoors state = readDoors.booths(cell, new int[] {boothId}).getOrDefault(boothId, BoothDoors.none(boothId));
        boolean whole = since <= 0 || since > state.version();
        boolean same = since == state.version() && since > 0;
        long from = whole ? -1 : since;
        return new BoothPack(
                booth,
                state.version(),
                whole,
                clock.instant(),
                readDoors.sections(cell, boothId).stream()
                        .map(section -> new PackSection(section.number(), section.name()))
                        .toList(),
                same
                        ? List.of()
                        : readDoors.changedSince(cell, boothId, from).stream()
                                .map(ReadPack::door)
                                .toList(),
                same || whole ? List.of() : readDoors.goneSince(cell, boothId, from),
                of(part -> part.turfs(actor, boothId)),
                of(part -> part.forms(actor, boothId)),
                posts(booth),
                of(part -> part.notices(actor, boothId)),
                of(part -> part.suggested(actor, boothId)),
                invitation(actor, boothId),
                womenByWomen.at(boothId),
                new PackRights(true, rights.may(actor, Permission.MANAGE_TURF, boothId)));
    }

    private UnitRef permitted(Actor actor, int boothId) {
        if (territory.tree().isBooth(boothId) && walkRights.mayWalk(actor, boothId)) {
            return territory.tree().get(boothId);
        }
        if (walkRights.mightWalk(actor, boothId)) {
            throw new Problem(SyncProblem.CANVASS_RIGHT_ENDED);
        }
        rights.require(actor, Permission.CANVASS, boothId);
        // a unit above the booth has no pack
        throw new Problem(org.sangathan.platform.PlatformProblem.NOT_FOUND);
    }

    private <T> List<T> of(Function<PackPart, List<T>> of) {
        return parts.stream().map(of).flatMap(List::stream).toList();
    }

    private List<PackPost> posts(UnitRef booth) {
        Stream<Appointment> held = appointments.liveOfUnit(booth.constituencyId(), booth.id()).stream()
                .filter(each -> each.acceptedAt() != null);
        List<Appointment> accepted = held.toList();
        var names = members.names(accepted.stream().map(Appointment::member).toList());
        return accepted.stream()
                .filter(each -> names.containsKey(each.member().id()))
                .map(each -> {
                    PostType post = posts.get(each.postType());
                    return new PackPost(
                            post.code(),
                            post.nameHi(),
                            post.nameEn(),
                            names.getOrDefault(each.member().id(), ""));
                })
                .toList();
    }

    private @Nullable PackInvitation invitation(Actor actor, int boothId) {
        return sql.invitation(actor.memberId(), boothId, clock.instant().plus(A_DAY))
                .map(code -> new PackInvitation(settings.publicUrl() + "/join/" + code))
                .orElse(null);
    }

    private static PackDoor door(Door door) {
        return new PackDoor(
                door.id(),
                door.place().section(),
                door.place().panna(),
                door.place().building(),
                door.place().floor(),
                door.place().flat(),
                door.place().houseNumber(),
                door.place().landmark(),
                door.place().houseOrder(),
                door.place().latitude(),
                door.place().longitude(),
                door.counts().adults(),
                door.counts().women18To35(),
                door.counts().men18To35(),
                door.counts().elders60(),
                door.doNotVisit(),
                door.visited().lastOutcome(),
                door.visited().lastVisitAt(),
                door.visited().comeAgainOn(),
                door.versions());
    }
}
