package org.sangathan.canvass.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormDefinition.Choice;
import org.sangathan.canvass.forms.FormDefinition.Label;
import org.sangathan.canvass.forms.FormDefinition.Question;
import org.sangathan.canvass.forms.FormFaults.FormFault;
import org.sangathan.canvass.forms.FormSheets.FormRow;
import org.sangathan.canvass.forms.FormSheets.FormSheet;
import tools.jackson.databind.json.JsonMapper;

/** Makes a form of the sheets survey, choices and settings, and names everything that it cannot keep. */
final class ReadForm {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SURVEY = "survey";
    private static final String CHOICES = "choices";
    private static final String SETTINGS = "settings";
    private static final Set<String> SHEETS_UNSUPPORTED = Set.of("entities", "external_choices", "osm");
    private static final Set<String> SETTINGS_KNOWN = Set.of("form_title", "default_language");
    /** What names a form or a record elsewhere, or how many questions stand on a screen. */
    private static final Set<String> SETTINGS_IGNORED =
            Set.of("form_id", "version", "style", "instance_name", "instance_xmlns", "id_string", "title");

    private static final int NAME_MOST = 100;
    /** A pack holds several forms and all doors in 150 kB, compressed. */
    private static final int JSON_MOST = 100_000;

    private final FormFaults faults = new FormFaults();

    private ReadForm() {}

    /** @param definition null where there are faults that are not harmless */
    record Read(@Nullable FormDefinition definition, List<FormFault> faults) {}

    static Read read(InputStream file) throws IOException {
        return new ReadForm().form(FormSheets.open(file));
    }

    private Read form(List<FormSheet> sheets) {
        Map<String, FormSheet> byName = new HashMap<>();
        for (FormSheet sheet : sheets) {
            String name = sheet.name().strip().toLowerCase(Locale.ROOT);
            if (name.equals(SURVEY) || name.equals(CHOICES) || name.equals(SETTINGS)) {
                byName.put(name, sheet);
            } else if (sheet.rows().stream().anyMatch(row -> !row.isEmpty())) {
                boolean lost = SHEETS_UNSUPPORTED.contains(name);
                faults.add(
                        sheet.name(),
                        0,
                        null,
                        lost ? FormFaultCode.SHEET_UNSUPPORTED : FormFaultCode.SHEET_IGNORED,
                        sheet.name());
            }
        }
        FormSheet survey = byName.get(SURVEY);
        if (survey == null) {
            faults.add(SURVEY, 0, null, FormFaultCode.SHEET_MISSING, SURVEY);
            return new Read(null, faults.all());
        }
        Map<String, String> settings = settings(byName.get(SETTINGS));
        String language =
                settings.containsKey("default_language") ? FormTable.language(settings.get("default_language")) : null;
        Map<String, List<Choice>> lists = choices(byName.get(CHOICES), language);
        ReadSurvey reader = new ReadSurvey(survey, lists, language, faults);
        List<Question> questions = reader.questions();
        Map<String, List<Choice>> used = new TreeMap<>(lists);
        used.keySet().retainAll(new HashSet<>(reader.listsUsed()));
        String title = settings.getOrDefault("form_title", "");
        FormDefinition form = new FormDefinition(FormTable.byLetters(title), questions, used);
        checkWhole(form);
        return new Read(faults.isUsable() ? form : null, faults.all());
    }

    private void checkWhole(FormDefinition form) {
        CheckForm.check(form, faults);
        int size = JSON.writeValueAsString(form).length();
        if (size > JSON_MOST) {
            faults.add(SURVEY, 0, null, FormFaultCode.FORM_TOO_LARGE, Integer.toString(size));
        }
    }

    private Map<String, String> settings(@Nullable FormSheet sheet) {
        Map<String, String> settings = new HashMap<>();
        if (sheet == null || sheet.rows().size() < 2) {
            return settings;
        }
        FormRow headings = sheet.rows().getFirst();
        FormRow values = sheet.rows().get(1);
        for (int place = 0; place < headings.cells().size(); place++) {
            String name = headings.cell(place).toLowerCase(Locale.ROOT);
            String value = values.cell(place);
            if (value.isEmpty() || name.isEmpty()) {
                continue;
            }
            if (SETTINGS_KNOWN.contains(name)) {
                settings.put(name, value);
            } else {
                boolean ignored = SETTINGS_IGNORED.contains(name);
                faults.add(
                        sheet.name(),
                        values.number(),
                        headings.cell(place),
                        ignored ? FormFaultCode.SETTING_IGNORED : FormFaultCode.SETTING_UNSUPPORTED,
                        value);
            }
        }
        return settings;
    }

    private Map<String, List<Choice>> choices(@Nullable FormSheet sheet, @Nullable String language) {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        if (sheet == null) {
            return lists;
        }
        FormTable table = new FormTable(sheet, Set.of("list_name", "name"), Set.of("label"), faults)
                .withDefaultLanguage(language);
        for (FormRow row : table.rows()) {
            String list = table.cell(row, "list_name");
            String name = table.cell(row, "name");
            Label label = table.label(row, "label");
            if (list.isEmpty()) {
                table.fault(row, "list_name", FormFaultCode.LIST_MISSING, name);
            }
            if (name.isEmpty()) {
                table.fault(row, "name", FormFaultCode.NAME_MISSING, list);
            } else if (name.length() > NAME_MOST || name.chars().anyMatch(Character::isWhitespace)) {
                table.fault(row, "name", FormFaultCode.NAME_NOT_VALID, name);
            }
            if (label == null) {
                table.fault(row, "label", FormFaultCode.LABEL_MISSING, name);
            }
            List<Choice> choices = lists.computeIfAbsent(list, fresh -> new java.util.ArrayList<>());
            if (choices.stream().anyMatch(choice -> choice.name().equals(name))) {
                table.fault(row, "name", FormFaultCode.CHOICE_TWICE, name);
            }
            choices.add(new Choice(name, label == null ? new Label(null, null) : label));
        }
        return lists;
    }
}
