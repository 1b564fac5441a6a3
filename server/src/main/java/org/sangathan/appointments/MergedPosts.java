package org.sangathan.appointments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Grants;
import org.sangathan.people.Member;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts of two records of one person become posts of one. None is lost: what does not fit together refuses the merge.
 * Live ones come along as offers, which the number that stays accepts anew, and only where whoever merges could have
 * offered them: no merge gives a right that nobody gave.
 */
@Component
class MergedPosts {
    private static final String LIVE = "posts";
    private static final String ACCEPTED = "posts_accepted";
    private static final String ENDED = "posts_ended";
    private static final String DECLARATION = "declaration";

    private final HolderSql holderSql;
    private final AppointmentSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final CheckAppointment checkAppointment;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    MergedPosts(
            HolderSql holderSql,
            AppointmentSql sql,
            Posts posts,
            AppointingRights appointingRights,
            CheckAppointment checkAppointment,
            Grants grants,
            ApplicationEventPublisher events) {
        this.holderSql = holderSql;
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.checkAppointment = checkAppointment;
        this.grants = grants;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(MemberMerged merged) {
        Member kept = merged.kept();
        UUID gone = merged.gone().id();
        List<Appointment> moving = sql.liveOfMember(gone);
        refuseWhatDoesNotFit(merged.by(), kept, moving);
        List<String> live = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        for (Appointment each : moving) {
            AppointmentKey key = new AppointmentKey(each.constituencyId(), each.id());
            Appointment appointment = sql.lock(key).filter(Appointment::isLive).orElse(null);
            if (appointment == null) {
                continue; // ended at this moment
            }
            live.add(text(key));
            if (appointment.acceptedAt() != null) {
                accepted.add(text(key) + " " + appointment.acceptedAt());
            }
            give(appointment, kept);
        }
        merged.memory().put(LIVE, live);
        merged.memory().put(ACCEPTED, accepted);
        merged.memory().put(ENDED, holderSql.giveEnded(gone, kept.id(), kept.constituencyId()));
        merged.memory().put(DECLARATION, holderSql.giveDeclaration(kept.constituencyId(), gone, kept.id()));
    }

    private void refuseWhatDoesNotFit(Actor actor, Member kept, List<Appointment> moving) {
        List<Map<String, Object>> clashing = new ArrayList<>();
        for (Appointment appointment : moving) {
            PostType post = posts.get(appointment.postType());
            if (!appointingRights.may(actor, post, appointment.unitId())
                    || !appointingRights.mayApprove(actor, post, appointment.unitId())) {
                throw new Problem(AppointmentProblem.MERGE_GIVES_RIGHTS);
            }
            boolean clashes = checkAppointment.verdicts(post, appointment.unitId(), kept).stream()
                    .anyMatch(verdict -> verdict.isBroken()
                            && (verdict.rule() == RuleCode.NO_SEAT_YET || verdict.rule() == RuleCode.OTHER_POST));
            if (clashes) {
                clashing.add(
                        Map.of("unit_id", appointment.unitId(), "name_hi", post.nameHi(), "name_en", post.nameEn()));
            }
        }
        if (!clashing.isEmpty()) {
            throw new Problem(AppointmentProblem.MERGE_POSTS_CLASH, Map.of("posts", clashing));
        }
    }

    /** An offer to the record that stays. */
    private void give(Appointment appointment, Member to) {
        grants.take(appointment.member().id(), appointment.id());
        holderSql.offerTo(appointment, to.id(), to.constituencyId());
        holderSql.follow(appointment.member().id(), to.id(), appointment.id());
        if (appointment.isProven()) {
            events.publishEvent(new AppointmentChanged(appointment.unitId(), posts.get(appointment.postType()), 0, -1));
        }
    }

    /** What has ended since, or was accepted anew by the record that stayed and is no offer any more, stays there. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(MergeUndone undone) {
        Member restored = undone.restored();
        for (String text : undone.remembered(LIVE)) {
            sql.lock(key(text))
                    .filter(found -> found.isLive()
                            && found.member().id().equals(undone.kept().id()))
                    .ifPresent(found -> giveBack(found, restored, undone.remembered(ACCEPTED)));
        }
        for (String text : undone.remembered(ENDED)) {
            sql.find(key(text))
                    .filter(found -> found.member().id().equals(undone.kept().id()))
                    .ifPresent(found -> holderSql.updateHolder(found, restored.id(), restored.constituencyId()));
        }
        holderSql.giveDeclarationBack(undone.kept(), restored, undone.remembered(DECLARATION));
    }

    private void giveBack(Appointment appointment, Member restored, List<String> accepted) {
        grants.take(appointment.member().id(), appointment.id());
        String prefix = text(new AppointmentKey(appointment.constituencyId(), appointment.id())) + " ";
        String moment = accepted.stream()
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .findFirst()
                .orElse(null);
        holderSql.giveBack(appointment, restored, moment);
        holderSql.follow(appointment.member().id(), restored.id(), appointment.id());
        PostType post = posts.get(appointment.postType());
        if (moment != null) {
            grants.give(restored.id(), appointment.id(), appointment.unitId(), post.permissions());
        }
        int proven = (moment == null ? 0 : 1) - (appointment.isProven() ? 1 : 0);
        if (proven != 0) {
            events.publishEvent(new AppointmentChanged(appointment.unitId(), post, 0, proven));
        }
    }

    private static String text(AppointmentKey key) {
        return key.constituencyId() + " " + key.id();
    }

    private static AppointmentKey key(String text) {
        String[] parts = text.split(" ", 2);
        return new AppointmentKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }
}
