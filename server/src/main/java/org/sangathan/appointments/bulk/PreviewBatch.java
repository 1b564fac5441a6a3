package org.sangathan.appointments.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.Body;
import org.sangathan.appointments.CheckAppointment;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.RuleCode;
import org.sangathan.appointments.Share;
import org.sangathan.appointments.Verdict;
import org.sangathan.appointments.bulk.ReadSheet.SheetLine;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Weighs every line of a spreadsheet before anybody is appointed: what it means, whether the actor may, every rule, and
 * what the lines of the same file do to each other. Keeps what was understood, never the file.
 */
@Component
class PreviewBatch {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int REASON_MOST = 500;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final ReadSheet readSheet;
    private final UnderstandLine understandLine;
    private final BulkSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Appointments appointments;
    private final CheckAppointment checkAppointment;
    private final Rights rights;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PreviewBatch(
            ReadSheet readSheet,
            UnderstandLine understandLine,
            BulkSql sql,
            Posts posts,
            AppointingRights appointingRights,
            Appointments appointments,
            CheckAppointment checkAppointment,
            Rights rights,
            Ids ids,
            TransactionTemplate transaction,
            Clock clock) {
        this.readSheet = readSheet;
        this.understandLine = understandLine;
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.appointments = appointments;
        this.checkAppointment = checkAppointment;
        this.rights = rights;
        this.ids = ids;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param postType for lines that name none */
    Batch preview(Actor actor, UUID id, int unitId, String postType, InputStream file) throws IOException {
        rights.require(actor, Permission.APPOINT, unitId);
        posts.get(postType);
        Optional<Batch> before = sql.find(id);
        if (before.isPresent()) {
            if (!before.get().madeBy().equals(actor.memberId())) {
                throw new Problem(BulkProblem.BATCH_UNKNOWN);
            }
            return before.get();
        }
        List<SheetLine> sheet = readSheet.read(file);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Batch batch = new Batch(id, unitId, postType, actor.memberId(), now, null, null);
        UnderstandLine.Reader reader = understandLine.reader(actor, unitId, postType);
        File seen = new File(actor);
        List<BatchLine> lines = sheet.stream()
                .map(line -> seen.weigh(line, reader.meaning(line)))
                .toList();
        transaction.executeWithoutResult(status -> {
            sql.forgetBefore(actor.memberId(), batch.constituencyId(), now.minus(KEPT));
            sql.insert(batch, actor.constituencyId());
            lines.forEach(line -> sql.insert(batch, line));
        });
        return batch;
    }

    /** A post of a unit. */
    private record Place(int unitId, String postType) {}

    /** What the lines before have taken. */
    private final class File {
        private final Actor actor;
        private final Set<String> people = new HashSet<>();
        private final Map<Place, Integer> seatsTaken = new HashMap<>();
        private final Map<String, List<Member>> bodies = new HashMap<>();

        File(Actor actor) {
            this.actor = actor;
        }

        BatchLine weigh(SheetLine line, UnderstandLine.Meaning meaning) {
            List<String> codes = new ArrayList<>();
            meaning.faults().forEach(fault -> codes.add(fault.code()));
            UnitRef unit = meaning.unit();
            PostType post = meaning.post();
            Member member = meaning.member();
            String reason = null;
            if (codes.isEmpty() && unit != null && post != null && member != null) {
                weigh(unit.id(), post, member, codes);
                reason = override(line.cell(SheetColumn.OVERRIDE), unit.id(), post, codes);
                if (codes.isEmpty()) {
                    lineBefore(unit.id(), post).add(member);
                }
            }
            return new BatchLine(
                    line.number(),
                    ids.next(),
                    unit == null ? null : unit.id(),
                    post == null ? null : post.code(),
                    member == null ? null : new MemberKey(member.constituencyId(), member.id()),
                    codes.stream().distinct().toList(),
                    null,
                    reason);
        }

        /** Takes the broken rules out of the codes where all of them may be set aside by the actor's post. */
        private @Nullable String override(String reason, int unitId, PostType post, List<String> codes) {
            if (reason.isEmpty() || codes.isEmpty()) {
                return null;
            }
            boolean mayBe = codes.stream().allMatch(File::mayBeOverridden);
            if (!mayBe) {
                return null;
            }
            if (!appointingRights.mayOverride(actor, post, unitId)) {
                codes.add(LineCode.OVERRIDE_NOT_YOURS.code());
                return null;
            }
            if (reason.length() > REASON_MOST) {
                codes.add(LineCode.OVERRIDE_REASON_TOO_LONG.code());
                return null;
            }
            codes.clear();
            return reason;
        }

        private static boolean mayBeOverridden(String code) {
            return Arrays.stream(RuleCode.values())
                    .anyMatch(rule -> rule.code().equals(code) && rule.mayBeOverridden());
        }

        private List<Member> lineBefore(int unitId, PostType post) {
            String key = unitId + " " + Objects.requireNonNullElse(post.rules().body(), post.code());
            return bodies.computeIfAbsent(key, fresh -> new ArrayList<>());
        }

        private void weigh(int unitId, PostType post, Member member, List<String> codes) {
            if (!rights.may(actor, Permission.APPOINT, unitId) || !appointingRights.may(actor, post, unitId)) {
                codes.add(LineCode.NOT_YOURS_TO_FILL.code());
                return;
            }
            if (!appointingRights.mayApprove(actor, post, unitId)) {
                codes.add(LineCode.APPROVAL_NEEDED.code());
            }
            checkAppointment.verdicts(post, unitId, member).stream()
                    .filter(Verdict::isBroken)
                    .forEach(verdict -> codes.add(verdict.rule().code()));
            if (!people.add(post.code() + " " + member.id())) {
                codes.add(LineCode.MEMBER_TWICE.code());
            }
            seat(unitId, post, codes);
            shares(unitId, post, member, codes);
        }

        private void seat(int unitId, PostType post, List<String> codes) {
            int here = seatsTaken.merge(new Place(unitId, post.code()), 1, Integer::sum);
            long held = appointments.liveOfUnit(UnitRef.constituencyOf(unitId), unitId).stream()
                    .filter(live -> live.postType().equals(post.code()))
                    .count();
            if (held < post.seats() && held + here > post.seats()) {
                codes.add(LineCode.SEATS_USED_UP.code());
            }
        }

        /** Counts the lines before as if they were appointed already. */
        private void shares(int unitId, PostType post, Member member, List<String> codes) {
            List<Member> before = lineBefore(unitId, post);
            if (!before.isEmpty()) {
                Body body = checkAppointment.body(post, unitId);
                int year = LocalDate.ofInstant(clock.instant(), INDIA).getYear();
                List<Member> all = new ArrayList<>(before);
                all.add(member);
                int left = body.seats() - body.holders() - all.size();
                long women = all.stream()
                        .filter(each -> each.gender() == Gender.WOMAN)
                        .count();
                long young = all.stream()
                        .filter(each -> year - each.birthYear() < body.youngUnder())
                        .count();
                if (member.gender() != Gender.WOMAN
                        && isOutOfReach(body.women(), body, body.womenNow() + women + left)) {
                    codes.add(RuleCode.QUOTA_WOMEN.code());
                }
                if (year - member.birthYear() >= body.youngUnder()
                        && isOutOfReach(body.young(), body, body.youngNow() + young + left)) {
                    codes.add(RuleCode.QUOTA_YOUNG.code());
                }
            }
        }

        private static boolean isOutOfReach(@Nullable Share share, Body body, long most) {
            return share != null && most < share.needed(body.seats());
        }
    }
}
