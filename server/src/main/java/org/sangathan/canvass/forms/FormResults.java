package org.sangathan.canvass.forms;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.Audit;
import org.sangathan.canvass.forms.FormCountSql.Answered;
import org.sangathan.canvass.forms.FormCountSql.CountOf;
import org.sangathan.canvass.forms.FormDefinition.Question;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was answered in a unit: counts for whoever sees its figures, single answers for whoever makes its forms. */
@Component
class FormResults {
    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final SeeForm seeForm;
    private final FormSql formSql;
    private final FormCountSql sql;
    private final CountAnswers countAnswers;
    private final Territory territory;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FormResults(
            SeeForm seeForm,
            FormSql formSql,
            FormCountSql sql,
            CountAnswers countAnswers,
            Territory territory,
            Rights rights,
            Audit audit,
            TransactionTemplate transaction) {
        this.seeForm = seeForm;
        this.formSql = formSql;
        this.sql = sql;
        this.countAnswers = countAnswers;
        this.territory = territory;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param answers by choice; "" counts how many answered at all */
    record QuestionCounts(String name, Map<String, Long> answers, BigDecimal total) {}

    record Counts(long visits, long withFaults, List<QuestionCounts> questions) {}

    Counts counts(Actor actor, UUID formId, int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Form form = seeForm.get(actor, formId);
        Map<String, List<CountOf>> byQuestion = found(form, unitId).stream()
                .collect(Collectors.groupingBy(CountOf::question, TreeMap::new, Collectors.toList()));
        Map<String, Long> visits = times(byQuestion.getOrDefault(CountAnswers.VISITS, List.of()));
        byQuestion.remove(CountAnswers.VISITS);
        return new Counts(
                visits.getOrDefault("", 0L),
                visits.getOrDefault(CountAnswers.WITH_FAULTS, 0L),
                byQuestion.entrySet().stream()
                        .map(each -> new QuestionCounts(each.getKey(), times(each.getValue()), total(each.getValue())))
                        .toList());
    }

    private List<CountOf> found(Form form, int unitId) {
        Tree tree = territory.tree();
        int[] booths = tree.cells(unitId).length == 1 ? tree.unitsAt(unitId, Level.BOOTH) : new int[0];
        return tree.cells(unitId).length == 1
                ? sql.countsOfBooths(UnitRef.constituencyOf(unitId), form.id(), booths)
                : sql.sumsOfCells(tree.constituencies(unitId), form.id());
    }

    private static Map<String, Long> times(List<CountOf> counts) {
        Map<String, Long> times = new TreeMap<>();
        counts.stream()
                .filter(count -> count.sum().times() != 0)
                .forEach(count -> times.put(count.answer(), count.sum().times()));
        return times;
    }

    private static BigDecimal total(List<CountOf> counts) {
        return counts.stream().map(count -> count.sum().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Single answers as CSV, for one constituency or below: where and when, never who. */
    void export(Actor actor, UUID formId, int unitId, Writer out) throws IOException {
        rights.require(actor, Permission.EDIT_FORMS, unitId);
        Form form = seeForm.get(actor, formId);
        Tree tree = territory.tree();
        if (tree.cells(unitId).length != 1) {
            throw new Problem(FormProblem.ANSWERS_OF_ONE_CONSTITUENCY);
        }
        transaction.executeWithoutResult(status ->
                audit.record(actor, "form_answers_exported", unitId, formId.toString(), Map.of("unit", unitId)));
        List<String> names = questions(form);
        out.write("\ufeffbooth,booth_name,day,outcome,version,faults," + String.join(",", names) + "\r\n");
        int[] booths = tree.unitsAt(unitId, Level.BOOTH);
        UUID after = FIRST;
        while (true) {
            List<Answered> page = sql.page(UnitRef.constituencyOf(unitId), formId, booths, after, PAGE);
            for (Answered visit : page) {
                out.write(line(tree, visit, names));
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().visit();
        }
    }

    /** Of all versions, those of the newest first. */
    private List<String> questions(Form form) {
        return formSql.versions(form.id()).stream()
                .flatMap(version -> countAnswers.definition(form.id(), version.version()).stream())
                .flatMap(definition -> definition.questions().stream())
                .filter(question -> question.type() != QuestionType.NOTE)
                .map(Question::name)
                .distinct()
                .toList();
    }

    private String line(Tree tree, Answered visit, List<String> names) {
        UnitRef booth = tree.find(visit.boothId()).orElse(null);
        String faults = countAnswers.check(visit).map(CountAnswers.Checked::faults).orElse(List.of()).stream()
                .map(fault -> fault.name() + ":" + fault.fault())
                .collect(Collectors.joining(" "));
        StringBuilder line = new StringBuilder();
        line.append(quoted(booth == null ? Integer.toString(visit.boothId()) : booth.number()))
                .append(',')
                .append(quoted(booth == null ? "" : booth.nameHi()))
                .append(',')
                .append(visit.day())
                .append(',')
                .append(visit.outcome())
                .append(',')
                .append(visit.version())
                .append(',')
                .append(quoted(faults));
        names.forEach(name -> line.append(',').append(quoted(visit.answers().get(name))));
        return line.append("\r\n").toString();
    }

    /** Quoted where needed; a text that a spreadsheet would compute gets an apostrophe. */
    static String quoted(@org.jspecify.annotations.Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+(\\.\\d+)?")) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n;].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
