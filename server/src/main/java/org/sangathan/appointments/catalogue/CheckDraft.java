package org.sangathan.appointments.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostRules;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.Share;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Everything that can be wrong with a post as somebody wrote it, at once. */
@Component
class CheckDraft {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{2,39}");
    private static final Pattern BODY = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final int NAME_MOST = 80;
    private static final int SEATS_MOST = 100;
    private static final int OLDEST = 110;
    private static final int MONTHS_MOST = 240;
    private static final int TERMS_MOST = 10;

    private final Posts posts;
    private final Territory territory;

    CheckDraft(Posts posts, Territory territory) {
        this.posts = posts;
        this.territory = territory;
    }

    void refuseFaults(String code, PostDraft draft, LocalDate holdsFrom, LocalDate today) {
        Optional<PostType> known =
                posts.ever().stream().filter(post -> post.code().equals(code)).findAny();
        Faults faults = new Faults()
                .when(!CODE.matcher(code).matches(), "/code", FaultCode.NOT_VALID)
                .when(holdsFrom.isBefore(today), "/holds_from", FaultCode.OUT_OF_RANGE)
                .when(rankOf(draft.level()) < 0, "/draft/level", FaultCode.NOT_VALID)
                .when(
                        known.isPresent() && !known.get().level().equals(draft.level()),
                        "/draft/level",
                        FaultCode.NOT_VALID)
                .when(draft.seats() < 1 || draft.seats() > SEATS_MOST, "/draft/seats", FaultCode.OUT_OF_RANGE)
                .when(draft.rank() < 0 || draft.rank() > 1000, "/draft/rank", FaultCode.OUT_OF_RANGE)
                .when(
                        !List.of("above", "own").contains(draft.appointedFrom()),
                        "/draft/appointed_from",
                        FaultCode.NOT_VALID);
        name(faults, draft.nameHi(), "/draft/name_hi");
        name(faults, draft.nameEn(), "/draft/name_en");
        rules(faults, draft, draft.rules());
        faults.refuse();
    }

    private static void name(Faults faults, String name, String pointer) {
        faults.whenMissing(name, pointer).when(name.length() > NAME_MOST, pointer, FaultCode.TOO_LONG);
    }

    private void rules(Faults faults, PostDraft draft, PostRules rules) {
        Integer most = rules.maximumAge();
        faults.when(
                        rules.minimumAge() < PostRules.ADULT || rules.minimumAge() > OLDEST,
                        "/draft/rules/minimum_age",
                        FaultCode.OUT_OF_RANGE)
                .when(
                        most != null && (most < rules.minimumAge() || most > OLDEST),
                        "/draft/rules/maximum_age",
                        FaultCode.OUT_OF_RANGE)
                .when(outside(rules.termMonths(), MONTHS_MOST), "/draft/rules/term_months", FaultCode.OUT_OF_RANGE)
                .when(outside(rules.termLimit(), TERMS_MOST), "/draft/rules/term_limit", FaultCode.OUT_OF_RANGE)
                .when(
                        rules.termLimit() != null && rules.termMonths() == null,
                        "/draft/rules/term_months",
                        FaultCode.REQUIRED)
                .when(
                        rules.proposedBy().stream().anyMatch(code -> !mayAppoint(code, draft.level())),
                        "/draft/rules/proposed_by",
                        FaultCode.NOT_VALID)
                .when(
                        rules.approvedBy() != null && !mayAppoint(rules.approvedBy(), draft.level()),
                        "/draft/rules/approved_by",
                        FaultCode.NOT_VALID)
                .when(
                        rules.body() != null && !BODY.matcher(rules.body()).matches(),
                        "/draft/rules/body",
                        FaultCode.NOT_VALID)
                .when(wrong(rules.women()), "/draft/rules/women", FaultCode.OUT_OF_RANGE)
                .when(wrong(rules.young()), "/draft/rules/young", FaultCode.OUT_OF_RANGE)
                .when(
                        rules.youngUnder() <= PostRules.ADULT || rules.youngUnder() > 60,
                        "/draft/rules/young_under",
                        FaultCode.OUT_OF_RANGE);
    }

    /** A post in such a unit or above it that may appoint at all. */
    private boolean mayAppoint(String code, String level) {
        return posts.all().stream()
                .filter(post -> post.code().equals(code))
                .anyMatch(post ->
                        post.permissions().contains(Permission.APPOINT) && rankOf(post.level()) <= rankOf(level));
    }

    private int rankOf(String level) {
        return territory.tree().levels().stream()
                .filter(each -> each.code().equals(level))
                .map(Level::rank)
                .findAny()
                .orElse(-1);
    }

    private static boolean outside(@Nullable Integer value, int most) {
        return value != null && (value < 1 || value > most);
    }

    private static boolean wrong(@Nullable Share share) {
        return share != null && (share.part() < 1 || share.of() > SEATS_MOST || share.part() > share.of());
    }
}
