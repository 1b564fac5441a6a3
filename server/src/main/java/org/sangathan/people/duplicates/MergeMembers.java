package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two records of one person become one, field by field as a leader chose. What goes is kept sealed for thirty days, in
 * which the merge can be undone; erasing the person destroys it at once.
 */
@Component
class MergeMembers {
    static final Duration UNDOABLE = Duration.ofDays(30);
    private static final String PURPOSE = "member merge";
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "name", List.of("name", "name_key"),
            "gender", List.of("gender"),
            "birth_year", List.of("birth_year"),
            "home", List.of("home_unit_id"),
            "phone", List.of("phone_sealed"));

    private final MergeSql sql;
    private final DuplicateSql duplicateSql;
    private final Members members;
    private final Logins logins;
    private final Rights rights;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MergeMembers(
            MergeSql sql,
            DuplicateSql duplicateSql,
            Members members,
            Logins logins,
            Rights rights,
            Keys keys,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.duplicateSql = duplicateSql;
        this.members = members;
        this.logins = logins;
        this.rights = rights;
        this.keys = keys;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id UUIDv7 made by the client; sent twice, there is one merge
     * @param keptId the record that stays
     * @param fromGone fields to take from the other record: name, gender, birth_year, home, phone
     */
    record MergeRequest(
            @Nullable UUID id,
            @Nullable Integer constituencyId,
            @Nullable UUID keptId,
            @Nullable UUID goneId,
            @Nullable Set<String> fromGone) {}

    @Transactional
    public Member merge(Actor actor, MergeRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.constituencyId(), "/constituency_id")
                .whenMissing(request.keptId(), "/kept_id")
                .whenMissing(request.goneId(), "/gone_id")
                .refuse();
        int cell = Objects.requireNonNull(request.constituencyId());
        UUID id = Objects.requireNonNull(request.id());
        MemberKey keptKey = new MemberKey(cell, Objects.requireNonNull(request.keptId()));
        MemberKey goneKey = new MemberKey(cell, Objects.requireNonNull(request.goneId()));
        MergeSql.Merge known = sql.lock(cell, id).orElse(null);
        if (known != null && known.keptId().equals(keptKey.id())) {
            return editable(actor, keptKey); // the same request, sent again
        }
        Member kept = editable(actor, keptKey);
        Member gone = editable(actor, goneKey);
        if (kept.id().equals(gone.id())
                || duplicateSql.find(cell, kept.id(), gone.id()).isEmpty()
                || sql.lock(keptKey, goneKey) != 2) {
            throw new Problem(DuplicateProblem.PAIR_UNKNOWN);
        }
        if (actor.memberId().equals(kept.id()) || actor.memberId().equals(gone.id())) {
            throw new Problem(DuplicateProblem.MERGE_IS_OWN);
        }
        Set<String> fromGone = request.fromGone() == null ? Set.of() : request.fromGone();
        Member after = write(id, kept, gone, fromGone);
        audit.record(
                actor,
                "members_merged",
                after.homeUnitId(),
                kept.id().toString(),
                Map.of("merge", id, "gone", gone.id()));
        return after;
    }

    private Member editable(Actor actor, MemberKey key) {
        return members.find(key)
                .filter(found -> rights.may(actor, Permission.EDIT_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(DuplicateProblem.PAIR_UNKNOWN));
    }

    private Member write(UUID id, Member kept, Member gone, Set<String> fromGone) {
        MemberKey keptKey = keyOf(kept);
        MemberKey goneKey = keyOf(gone);
        ObjectNode sealed = JsonMapper.shared().createObjectNode();
        sealed.set("kept", JsonMapper.shared().readTree(sql.member(keptKey)));
        sealed.set("gone", JsonMapper.shared().readTree(sql.member(goneKey)));
        sealed.set("kept_consents", JsonMapper.shared().readTree(sql.consents(keptKey)));
        sealed.set("gone_consents", JsonMapper.shared().readTree(sql.consents(goneKey)));
        logins.hashOf(kept.id()).ifPresent(hash -> sealed.put("kept_login", hex(hash)));
        logins.hashOf(gone.id()).ifPresent(hash -> sealed.put("gone_login", hex(hash)));
        Map<String, List<String>> memory = new HashMap<>();
        memory.put("looks", sql.giveLooks(goneKey, kept.id()));
        events.publishEvent(new MemberMerged(kept, gone, memory));
        sealed.set("memory", JsonMapper.shared().valueToTree(memory));

        sql.addConsents(withMember(sealed.path("gone_consents"), kept.id()));
        sql.change(keptKey, chosen(sealed, fromGone).toString());
        takeLogins(kept, gone, sealed, takesPhone(sealed, fromGone));
        sql.deleteMember(goneKey);
        sql.pointTo(keptKey, gone.id());
        duplicateSql.deleteOf(goneKey);
        sql.insert(
                kept.constituencyId(),
                new MergeSql.Merge(
                        id,
                        kept.id(),
                        gone.id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        keys.seal(PURPOSE, sealed.toString())));
        Member after = members.find(keptKey).orElseThrow();
        events.publishEvent(new MemberChanged(kept, after));
        return after;
    }

    /** The other's number too where the record that stays has none. */
    private static boolean takesPhone(ObjectNode sealed, Set<String> fromGone) {
        return sealed.has("gone_login") && (fromGone.contains("phone") || !sealed.has("kept_login"));
    }

    private static ObjectNode chosen(ObjectNode sealed, Set<String> fromGone) {
        ObjectNode row = sealed.path("kept").asObject().deepCopy();
        JsonNode gone = sealed.path("gone");
        COLUMNS.forEach((field, columns) -> {
            boolean take = field.equals("phone") ? takesPhone(sealed, fromGone) : fromGone.contains(field);
            if (take) {
                columns.forEach(column -> row.set(column, gone.path(column)));
            }
        });
        row.put("worker", row.path("worker").asBoolean() || gone.path("worker").asBoolean());
        if (Instant.parse(utc(gone.path("joined_at"))).isBefore(Instant.parse(utc(row.path("joined_at"))))) {
            row.set("joined_at", gone.path("joined_at"));
        }
        if (row.path("proven_at").isNull()) {
            row.set("proven_at", gone.path("proven_at"));
        }
        return row;
    }

    private static String utc(JsonNode moment) {
        return java.time.OffsetDateTime.parse(moment.asString()).toInstant().toString();
    }

    /** One number signs in to the record that stays; whoever held a session by the other signs in again. */
    private void takeLogins(Member kept, Member gone, ObjectNode sealed, boolean takesPhone) {
        logins.forget(gone.id());
        if (takesPhone) {
            logins.release(kept.id());
            logins.register(
                    HexFormat.of().parseHex(sealed.path("gone_login").asString()),
                    new Login(kept.id(), kept.constituencyId(), kept.language()));
        }
    }

    private static String withMember(JsonNode rows, UUID member) {
        ArrayNode copies = JsonMapper.shared().createArrayNode();
        rows.forEach(row -> {
            ObjectNode copy = row.asObject().deepCopy();
            copy.put("member_id", member.toString());
            copies.add(copy);
        });
        return copies.toString();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    /** Within thirty days: both records as they were, and each with what was theirs. */
    @Transactional
    public void undo(Actor actor, int constituencyId, UUID id) {
        MergeSql.Merge merge = sql.lock(constituencyId, id)
                .filter(found -> found.mergedAt().plus(UNDOABLE).isAfter(clock.instant()))
                .orElseThrow(() -> new Problem(DuplicateProblem.MERGE_UNKNOWN));
        MemberKey keptKey = new MemberKey(constituencyId, merge.keptId());
        Member merged = members.find(keptKey)
                .filter(found -> rights.may(actor, Permission.EDIT_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(DuplicateProblem.MERGE_UNKNOWN));
        ObjectNode sealed =
                JsonMapper.shared().readTree(keys.open(PURPOSE, merge.sealed())).asObject();
        MemberKey goneKey = new MemberKey(constituencyId, merge.goneId());
        sql.pointNowhere(merge.goneId());
        sql.insertMember(sealed.path("gone").toString());
        sql.change(keptKey, sealed.path("kept").toString());
        sql.deleteConsents(keptKey);
        sql.addConsents(sealed.path("kept_consents").toString());
        sql.addConsents(sealed.path("gone_consents").toString());
        Map<String, List<String>> memory = memory(sealed.path("memory"));
        sql.giveLooksBack(keptKey, merge.goneId(), memory.getOrDefault("looks", List.of()));
        Member kept = members.find(keptKey).orElseThrow();
        Member restored = members.find(goneKey).orElseThrow();
        giveLogins(sealed, kept, restored);
        events.publishEvent(new MemberChanged(merged, kept));
        events.publishEvent(new MergeUndone(kept, restored, memory));
        duplicateSql.rememberNotSame(constituencyId, kept.id(), restored.id());
        sql.delete(constituencyId, id);
        audit.record(
                actor,
                "merge_undone",
                kept.homeUnitId(),
                kept.id().toString(),
                Map.of("merge", id, "restored", restored.id()));
    }

    private void giveLogins(ObjectNode sealed, Member kept, Member restored) {
        logins.release(kept.id());
        for (Map.Entry<String, Member> login :
                Map.of("kept_login", kept, "gone_login", restored).entrySet()) {
            if (sealed.has(login.getKey())) {
                Member owner = login.getValue();
                logins.register(
                        HexFormat.of().parseHex(sealed.path(login.getKey()).asString()),
                        new Login(owner.id(), owner.constituencyId(), owner.language()));
            }
        }
    }

    private static Map<String, List<String>> memory(JsonNode written) {
        Map<String, List<String>> memory = new HashMap<>();
        written.properties()
                .forEach(entry -> memory.put(
                        entry.getKey(),
                        entry.getValue().valueStream().map(JsonNode::asString).toList()));
        return memory;
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.deleteOf(keyOf(erased.member()));
    }

    /** A record that has moved to another constituency cannot be taken apart any more. */
    @EventListener
    void forget(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.deleteOf(keyOf(changed.before()));
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT14M")
    public void destroyOld() {
        sql.deleteOld(clock.instant().minus(UNDOABLE));
    }
}
