package org.sangathan.appointments.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.bulk.ReadSheet.SheetLine;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.NameKey;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Finds the unit, the post and the member that a line means. */
@Component
class UnderstandLine {
    private final Territory territory;
    private final Posts posts;
    private final Logins logins;
    private final Members members;
    private final Rights rights;
    private final BulkSql sql;

    UnderstandLine(Territory territory, Posts posts, Logins logins, Members members, Rights rights, BulkSql sql) {
        this.territory = territory;
        this.posts = posts;
        this.logins = logins;
        this.members = members;
        this.rights = rights;
        this.sql = sql;
    }

    /** What a line means, and why not where it means nothing. */
    record Meaning(
            @Nullable UnitRef unit,
            @Nullable PostType post,
            @Nullable Member member,
            List<LineCode> faults) {}

    Reader reader(Actor actor, int unitId, String postType) {
        return new Reader(actor, unitId, postType);
    }

    /** Reads one file: units by number are looked up once for each constituency. */
    final class Reader {
        private final Tree tree = territory.tree();
        private final Actor actor;
        private final int unitId;
        private final String postType;
        private final Map<String, UnitRef> seats = new HashMap<>();
        private final Map<Integer, Map<String, UnitRef>> booths = new HashMap<>();

        Reader(Actor actor, int unitId, String postType) {
            this.actor = actor;
            this.unitId = unitId;
            this.postType = postType;
            for (int cell : tree.constituencies(unitId)) {
                UnitRef seat = tree.get(UnitRef.ownUnitOf(cell));
                seats.put(seat.number() == null ? Integer.toString(cell) : seat.number(), seat);
            }
        }

        Meaning meaning(SheetLine line) {
            List<LineCode> faults = new ArrayList<>();
            UnitRef unit = unit(line).orElse(null);
            if (unit == null) {
                faults.add(LineCode.UNIT_UNKNOWN);
            }
            PostType post = post(line.cell(SheetColumn.POST)).orElse(null);
            if (post == null) {
                faults.add(LineCode.POST_UNKNOWN);
            } else if (unit != null && !post.level().equals(unit.level())) {
                faults.add(LineCode.OTHER_LEVEL);
            }
            Member member = member(line, unit, faults);
            return new Meaning(unit, post, member, faults);
        }

        private Optional<UnitRef> unit(SheetLine line) {
            String id = line.cell(SheetColumn.UNIT);
            if (!id.isEmpty()) {
                return number(id).flatMap(tree::find).filter(found -> tree.isWithin(found.id(), unitId));
            }
            String seat = line.cell(SheetColumn.CONSTITUENCY);
            UnitRef constituency = seat.isEmpty() && seats.size() == 1
                    ? seats.values().iterator().next()
                    : seats.get(seat.toUpperCase(Locale.ROOT));
            String booth = line.cell(SheetColumn.BOOTH);
            if (constituency == null || booth.isEmpty()) {
                return Optional.ofNullable(constituency).filter(found -> tree.isWithin(found.id(), unitId));
            }
            return Optional.ofNullable(booths.computeIfAbsent(constituency.id(), this::byNumber)
                            .get(booth.toUpperCase(Locale.ROOT)))
                    .filter(found -> tree.isWithin(found.id(), unitId));
        }

        private Map<String, UnitRef> byNumber(int constituency) {
            Map<String, UnitRef> found = new HashMap<>();
            for (int booth : tree.unitsAt(constituency, "booth")) {
                UnitRef unit = tree.get(booth);
                if (unit.number() != null) {
                    found.put(unit.number(), unit);
                }
            }
            return found;
        }

        private static Optional<Integer> number(String text) {
            return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
        }

        private Optional<PostType> post(String written) {
            return posts.all().stream()
                    .filter(post -> !post.retired())
                    .filter(post -> written.isEmpty()
                            ? post.code().equals(postType)
                            : post.code().equalsIgnoreCase(written)
                                    || post.nameHi().equals(written)
                                    || post.nameEn().equalsIgnoreCase(written))
                    .findFirst();
        }

        /** Whoever the actor may not see is unknown here, like one who does not exist. */
        private @Nullable Member member(SheetLine line, @Nullable UnitRef unit, List<LineCode> faults) {
            Optional<MemberKey> key = Optional.empty();
            String phone = line.cell(SheetColumn.PHONE);
            String id = line.cell(SheetColumn.MEMBER);
            String name = line.cell(SheetColumn.NAME);
            if (!phone.isEmpty()) {
                Optional<PhoneNumber> number = PhoneNumber.parse(phone);
                if (number.isEmpty()) {
                    faults.add(LineCode.PHONE_NOT_VALID);
                    return null;
                }
                key = number.flatMap(logins::find)
                        .map(login -> new MemberKey(login.constituencyId(), login.memberId()));
            } else if (!id.isEmpty()) {
                key = unit == null
                        ? Optional.empty()
                        : uuid(id).map(found -> new MemberKey(unit.constituencyId(), found));
            } else if (!name.isEmpty()) {
                List<UUID> found =
                        unit == null ? List.of() : sql.byName(unit.constituencyId(), unit.id(), NameKey.of(name));
                if (found.size() > 1 && rights.may(actor, Permission.SEE_PEOPLE, unitId)) {
                    faults.add(LineCode.NAME_AMBIGUOUS);
                    return null;
                }
                key = unit == null
                        ? Optional.empty()
                        : found.stream().findFirst().map(only -> new MemberKey(unit.constituencyId(), only));
            } else {
                faults.add(LineCode.MEMBER_MISSING);
                return null;
            }
            Member member = key.flatMap(members::find)
                    .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                    .orElse(null);
            if (member == null) {
                faults.add(LineCode.MEMBER_UNKNOWN_HERE);
            }
            return member;
        }

        private static Optional<UUID> uuid(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }
}
