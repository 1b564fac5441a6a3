package org.sangathan.canvass.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sangathan.canvass.forms.FormDefinition.Label;
import org.sangathan.canvass.forms.FormDefinition.Question;

class ReadFormTest {
    private static final String HEAD = "type|name|label|relevant|required|constraint|default|appearance";
    private static final String CHOICES = "list_name|name|label";

    @Test
    void reads_a_form_with_branching_in_both_languages() throws IOException {
        ReadForm.Read read = read(FormBook.water());

        FormDefinition form = Objects.requireNonNull(read.definition());
        assertThat(form.title()).isEqualTo(new Label("घर का पानी", null));
        assertThat(form.questions()).extracting(Question::name).containsExactly("water", "sources", "people");
        Question sources = form.questions().get(1);
        assertThat(sources.type()).isEqualTo(QuestionType.SELECT_MULTIPLE);
        assertThat(sources.label()).isEqualTo(new Label("पानी कहाँ से लाते हैं?", "Where from?"));
        assertThat(sources.relevant()).isEqualTo(tree("${water} = 'no'"));
        assertThat(sources.constraintMessage()).isEqualTo(new Label("दोनों नहीं", "Not both"));
        assertThat(form.choices().get("sources"))
                .extracting(FormDefinition.Choice::name)
                .containsExactly("pump", "well", "none");
        assertThat(form.questions().getFirst().required()).isEqualTo(Expression.call("true"));
        assertThat(faults(read))
                .as("what names the form elsewhere is passed over, and said")
                .containsExactly("settings 2 form_id setting_ignored water", "settings 2 version setting_ignored 1");
    }

    @Test
    void reads_the_old_format_of_excel_alike() throws IOException {
        assertThat(ReadForm.read(new ByteArrayInputStream(FormBook.water().xls()))
                        .definition())
                .isEqualTo(read(FormBook.water()).definition());
    }

    @Test
    void gives_a_groups_heading_and_relevance_to_its_questions() throws IOException {
        FormDefinition form = definition(
                HEAD,
                "integer|age|उम्र||||",
                "begin_group|work|काम|${age} > 17|||",
                "text|job|क्या काम?||||",
                "begin group|more||${job} != ''|||",
                "text|where|कहाँ?|${age} < 60|||",
                "end group||||||",
                "end_group||||||",
                "text|end_word|और?||||");

        assertThat(form.questions()).extracting(Question::name).containsExactly("age", "job", "where", "end_word");
        assertThat(form.questions().get(1).group()).isEqualTo(new Label("काम", null));
        assertThat(form.questions().get(1).relevant()).isEqualTo(tree("${age} > 17"));
        assertThat(form.questions().get(2).relevant())
                .isEqualTo(new Expression.Call(
                        "and", List.of(tree("${age} > 17"), tree("${job} != ''"), tree("${age} < 60"))));
        assertThat(form.questions().get(3).group()).isNull();
        assertThat(form.questions().get(3).relevant()).isNull();
    }

    @Test
    void names_every_fault_with_its_row_and_column() throws IOException {
        ReadForm.Read read = read(new FormBook()
                .sheet(
                        "survey",
                        HEAD + "|calculation|media::image|label::Urdu",
                        "geopoint|where|कहाँ||||||||",
                        "text|2name|नाम|${nobody} = 1|||||round(1)|a.jpg|نام",
                        "select_one missing|pick|चुनें|pulldata('a')||||map|||",
                        "integer|age|||/data/x > 1|. >> 2|old||||",
                        "integer|age|उम्र ${pick}||||||||",
                        "end_group||||||||||",
                        "begin_group|g|समूह||||||||",
                        "|lost|x||||||||")
                .sheet("choices", CHOICES, "a|x y|अ", "a||आ", "|z|इ", "b|one|", "b|one|एक")
                .sheet("settings", "form_title|submission_url", "x|http://x")
                .sheet("entities", "dataset", "people"));

        assertThat(read.definition()).isNull();
        assertThat(faults(read))
                .containsExactlyInAnyOrder(
                        "entities 0 null sheet_unsupported entities",
                        "settings 2 submission_url setting_unsupported http://x",
                        "choices 2 name name_not_valid x y",
                        "choices 3 name name_missing a",
                        "choices 4 list_name list_missing z",
                        "choices 5 label label_missing one",
                        "choices 6 name choice_twice one",
                        "survey 3 calculation column_unsupported round(1)",
                        "survey 3 media::image column_unsupported a.jpg",
                        "survey 3 label::Urdu language_unsupported نام",
                        "survey 2 type type_unsupported geopoint",
                        "survey 3 name name_not_valid 2name",
                        "survey 3 relevant question_unknown nobody",
                        "survey 4 type list_unknown missing",
                        "survey 4 relevant function_unsupported pulldata()",
                        "survey 4 appearance appearance_unsupported map",
                        "survey 5 label label_missing age",
                        "survey 5 required path_unsupported /data/x > 1",
                        "survey 5 constraint expression_not_readable > 2",
                        "survey 5 default default_not_valid old",
                        "survey 6 name name_twice age",
                        "survey 6 label reference_in_text उम्र ${pick}",
                        "survey 7 type group_not_begun",
                        "survey 9 type type_missing lost",
                        "survey 8 type group_not_ended g");
    }

    @Test
    void passes_over_what_loses_nothing_and_says_so() throws IOException {
        ReadForm.Read read = read(new FormBook()
                .sheet("survey", HEAD + "|media::image", "start|start|||||||", "text|a|क|||||multiline w4|")
                .sheet("my notes", "for me"));

        assertThat(read.definition()).isNotNull();
        assertThat(faults(read))
                .containsExactlyInAnyOrder(
                        "my notes 0 null sheet_ignored my notes",
                        "survey 1 media::image column_ignored media::image",
                        "survey 2 type type_ignored start",
                        "survey 3 appearance appearance_ignored multiline",
                        "survey 3 appearance appearance_ignored w4");
    }

    @Test
    void refuses_relevance_that_leads_back_to_itself() throws IOException {
        assertThat(faults(HEAD, "text|a|क|${b} = 'x'||||", "text|b|ख|${a} = 'x'||||", "text|c|ग|${a} = 'x'||||"))
                .containsExactly(
                        "survey 0 relevant relevant_in_a_circle a",
                        "survey 0 relevant relevant_in_a_circle b",
                        "survey 0 relevant relevant_in_a_circle c");
    }

    @Test
    void refuses_a_reference_to_what_is_no_question() throws IOException {
        assertThat(faults(HEAD, "start|start||||||", "text|a|क|${start} = 'x'||||"))
                .contains("survey 3 relevant question_unknown start");
    }

    @Test
    void wants_a_survey_with_a_question() throws IOException {
        assertThat(faults(read(new FormBook().sheet("choices", CHOICES))))
                .containsExactly("survey 0 null sheet_missing survey");
        assertThat(faults(HEAD, "note|a|नमस्ते|||||")).containsExactly("survey 0 null no_questions 1");
        assertThat(faults("kind|name", "text|a")).contains("survey 1 type column_missing type");
    }

    @Test
    void refuses_what_is_no_workbook() {
        for (byte[] file : List.of(
                "type,name\ntext,a".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3})) {
            assertThatThrownBy(() -> ReadForm.read(new ByteArrayInputStream(file)))
                    .hasMessage("form_file_not_readable");
        }
        assertThatThrownBy(() -> ReadForm.read(new ByteArrayInputStream(new byte[FormSheets.BYTES_MOST + 1])))
                .hasMessage("form_file_too_large");
    }

    private static Expression tree(String text) {
        try {
            return ParseExpression.parse(text);
        } catch (ExpressionFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ReadForm.Read read(FormBook book) throws IOException {
        return ReadForm.read(new ByteArrayInputStream(book.xlsx()));
    }

    private static FormDefinition definition(String... survey) throws IOException {
        ReadForm.Read read = read(new FormBook().sheet("survey", survey));
        assertThat(read.definition()).as(faults(read).toString()).isNotNull();
        return Objects.requireNonNull(read.definition());
    }

    private static List<String> faults(String... survey) throws IOException {
        return faults(read(new FormBook().sheet("survey", survey)));
    }

    private static List<String> faults(ReadForm.Read read) {
        return read.faults().stream()
                .map(fault -> (fault.sheet() + " " + fault.row() + " " + fault.column() + " " + fault.fault() + " "
                                + fault.what())
                        .strip())
                .toList();
    }
}
