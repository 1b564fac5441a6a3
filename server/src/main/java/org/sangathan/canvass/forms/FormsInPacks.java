package org.sangathan.canvass.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.canvass.PackPart;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.VisitRoute;
import org.sangathan.canvass.VisitsRecorded;
import org.sangathan.canvass.VisitsRecorded.RecordedVisit;
import org.sangathan.canvass.forms.Form.VersionKey;
import org.sangathan.platform.Actor;
import org.sangathan.territory.Territory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Forms go out in packs, and what was answered comes back with visits; an answer to an old version counts too. */
@Component
class FormsInPacks implements PackPart, VisitRoute {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final FormSql sql;
    private final CountAnswers countAnswers;
    private final Territory territory;
    private final Clock clock;
    private final Cache<VersionKey, JsonNode> trees =
            Caffeine.newBuilder().maximumSize(500).build();

    FormsInPacks(FormSql sql, CountAnswers countAnswers, Territory territory, Clock clock) {
        this.sql = sql;
        this.countAnswers = countAnswers;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public List<PackForm> forms(Actor actor, int boothId) {
        return published(boothId).stream()
                .flatMap(key -> tree(key).map(form -> new PackForm(key.form(), key.version(), form)).stream())
                .toList();
    }

    private List<VersionKey> published(int boothId) {
        int[] units = SeeForm.withAncestors(territory.tree(), boothId);
        return sql.published(units, LocalDate.ofInstant(clock.instant(), INDIA));
    }

    private Optional<JsonNode> tree(VersionKey key) {
        JsonNode known = trees.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<JsonNode> read =
                sql.definition(key.form(), key.version()).map(stored -> ReadForm.JSON.readTree(stored.definition()));
        read.ifPresent(form -> trees.put(key, form));
        return read;
    }

    @Override
    public Map<UUID, ReceiptCode> routes(int constituencyId, int boothId, List<AboutVisit> visits) {
        Map<UUID, ReceiptCode> routes = new HashMap<>();
        if (visits.stream().allMatch(visit -> visit.formId() == null)
                || !territory.tree().isBooth(boothId)) {
            return routes;
        }
        Map<UUID, Integer> published =
                published(boothId).stream().collect(Collectors.toMap(VersionKey::form, VersionKey::version));
        for (AboutVisit visit : visits) {
            boolean changed =
                    visit.formId() != null && !Objects.equals(published.get(visit.formId()), visit.formVersion());
            if (changed) {
                routes.put(visit.id(), ReceiptCode.FORM_CHANGED);
            }
        }
        return routes;
    }

    @EventListener
    void count(VisitsRecorded recorded) {
        countAnswers.count(
                recorded.boothId(),
                recorded.visits().stream().map(RecordedVisit::id).toList(),
                recorded.visits().stream()
                        .filter(visit -> visit.formId() != null)
                        .map(RecordedVisit::id)
                        .toList(),
                recorded.visits().stream()
                        .map(RecordedVisit::corrects)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
