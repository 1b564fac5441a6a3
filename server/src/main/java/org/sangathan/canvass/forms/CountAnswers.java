package org.sangathan.canvass.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sangathan.canvass.forms.Form.VersionKey;
import org.sangathan.canvass.forms.FormCountSql.Answered;
import org.sangathan.canvass.forms.FormCountSql.CountOf.Sum;
import org.sangathan.platform.Ids;
import org.springframework.stereotype.Component;

/** Adds what visits answered to the counts of their booth, in their transaction, and takes away what was corrected. */
@Component
class CountAnswers {
    /** Whole visits, and those of them in which something was missing or wrong. */
    static final String VISITS = "";

    static final String WITH_FAULTS = "faults";

    private final FormSql formSql;
    private final FormCountSql sql;
    private final Ids ids;
    private final Cache<VersionKey, FormDefinition> definitions =
            Caffeine.newBuilder().maximumSize(500).build();

    CountAnswers(FormSql formSql, FormCountSql sql, Ids ids) {
        this.formSql = formSql;
        this.sql = sql;
        this.ids = ids;
    }

    /** A place in the counts. */
    private record Place(int booth, UUID form, String question, String answer) {}

    /**
     * @param added visits that are new
     * @param answered those of them with a form
     * @param corrected visits that one of them replaces
     */
    void count(int boothId, List<UUID> added, List<UUID> answered, List<UUID> corrected) {
        if (answered.isEmpty() && corrected.isEmpty()) {
            return;
        }
        int cell = boothId / 10_000;
        Map<Place, Sum> changes = new TreeMap<>(Comparator.comparingInt(Place::booth)
                .thenComparing(Place::form)
                .thenComparing(Place::question)
                .thenComparing(Place::answer));
        if (!answered.isEmpty()) {
            sql.added(cell, answered).forEach(visit -> gather(visit, 1, changes));
        }
        if (!corrected.isEmpty()) {
            sql.corrected(cell, corrected, added).forEach(visit -> gather(visit, -1, changes));
        }
        changes.forEach((place, sum) -> sql.add(place.booth(), place.form(), place.question(), place.answer(), sum));
        changes.keySet().stream().map(Place::form).distinct().forEach(form -> sql.markDirty(cell, ids.next(), form));
    }

    private void gather(Answered visit, int sign, Map<Place, Sum> changes) {
        Checked checked = check(visit).orElse(null);
        if (checked == null) {
            return; // a form that never was: the answers stay with the visit
        }
        add(changes, new Place(visit.boothId(), visit.form(), VISITS, ""), sign, BigDecimal.ZERO);
        if (!checked.faults().isEmpty()) {
            add(changes, new Place(visit.boothId(), visit.form(), VISITS, WITH_FAULTS), sign, BigDecimal.ZERO);
        }
        for (FormDefinition.Question question : checked.form().questions()) {
            String answer = checked.counting().get(question.name());
            boolean fine =
                    checked.faults().stream().noneMatch(fault -> fault.name().equals(question.name()));
            if (answer != null && fine) {
                for (String each : counted(question, answer)) {
                    add(
                            changes,
                            new Place(visit.boothId(), visit.form(), question.name(), each),
                            sign,
                            number(question, answer));
                }
            }
        }
    }

    private static void add(Map<Place, Sum> changes, Place place, int sign, BigDecimal number) {
        Sum more = new Sum(sign, sign < 0 ? number.negate() : number);
        changes.merge(place, more, Sum::plus);
    }

    /** By name where one is chosen; of numbers and words only that there was an answer. */
    private static List<String> counted(FormDefinition.Question question, String answer) {
        if (!question.type().isChoice()) {
            return List.of("");
        }
        List<String> counted = new ArrayList<>(List.of(answer.split("\\s+")));
        if (question.type() == QuestionType.SELECT_MULTIPLE) {
            counted.add("");
        }
        return counted.stream().distinct().toList();
    }

    private static BigDecimal number(FormDefinition.Question question, String answer) {
        return question.type().isNumber() ? new BigDecimal(answer) : BigDecimal.ZERO;
    }

    /** Answers that were weighed against the version that asked for them. */
    record Checked(FormDefinition form, Map<String, String> counting, List<CheckAnswers.AnswerFault> faults) {}

    /** None where there is no such version. */
    Optional<Checked> check(Answered visit) {
        FormDefinition form = definition(visit.form(), visit.version()).orElse(null);
        if (form == null) {
            return Optional.empty();
        }
        Map<String, String> answers = new LinkedHashMap<>();
        visit.answers().forEach((name, value) -> answers.put(name, text(value)));
        CheckAnswers check = new CheckAnswers(form, answers, visit.day());
        return Optional.of(new Checked(form, check.counting(), check.faults()));
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : String.valueOf(value);
    }

    Optional<FormDefinition> definition(UUID form, int version) {
        VersionKey key = new VersionKey(form, version);
        FormDefinition known = definitions.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FormDefinition> read = formSql.definition(form, version)
                .map(stored ->
                        Objects.requireNonNull(ReadForm.JSON.readValue(stored.definition(), FormDefinition.class)));
        read.ifPresent(definition -> definitions.put(key, definition));
        return read;
    }
}
