package org.sangathan.canvass.drives;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** What drives hold of a member. */
@Configuration(proxyBeanMethods = false)
class DrivesHeld {
    private final DriveSql driveSql;
    private final ShareSql shareSql;

    DrivesHeld(DriveSql driveSql, ShareSql shareSql) {
        this.driveSql = driveSql;
        this.shareSql = shareSql;
    }

    @Bean
    @Order(60)
    HeldData heldSettledJoining(SettledSql sql) {
        return new HeldData(
                "settled_joining",
                Ground.VOLUNTARY,
                Set.of("settled_joining.member_id"),
                GONE,
                member -> sql.find(keyOf(member)).stream()
                        .map(joining ->
                                Row.of("drive_booth", new Place(joining.boothId()), "joined_on", joining.joinedOn()))
                        .toList());
    }

    @Bean
    @Order(61)
    HeldData heldDrives() {
        return new HeldData(
                "drives",
                Ground.SAFEGUARD,
                Set.of("drive.made_by", "drive_correction.corrected_by"),
                WITHOUT_NAME,
                this::made);
    }

    private List<Row> made(Member member) {
        return Stream.concat(
                        driveSql.madeBy(member.id()).stream()
                                .map(drive -> Row.of(
                                        "drive_unit",
                                        new Place(drive.unitId()),
                                        "drive_name",
                                        drive.name(),
                                        "drive_target",
                                        drive.target())),
                        shareSql.correctedBy(member.id()).stream()
                                .map(each ->
                                        Row.of("drive_unit", new Place(each.unitId()), "drive_target", each.target())))
                .toList();
    }

    @EventListener
    void forget(MemberErased erased) {
        driveSql.forgetMaker(erased.member().id());
        shareSql.forgetCorrector(erased.member().id());
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
