package org.sangathan.territory.booths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Each flaw that booth lists are known to have gets an exact report. */
@EmptyTerritoryTest
class BadBoothListTest {
    private static final String GOOD = "384,1,प्राथमिक विद्यालय,900\n";

    @Autowired
    ReadBooths readBooths;

    @TempDir
    Path folder;

    private BoothFile read(Path file) throws IOException {
        return readBooths.read(file, "", constituency -> true, new Progress());
    }

    private Map<String, Object> refusal(Path file, ImportProblem expected) {
        return refusal(file, "", expected);
    }

    private Map<String, Object> refusal(Path file, String columns, ImportProblem expected) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> readBooths.read(file, columns, constituency -> true, new Progress()));
        assertThat(problem.code()).isEqualTo(expected);
        return problem.facts();
    }

    private Refusal onlyRefusal(String rows) throws IOException {
        BoothFile file = read(Lists.csv(folder, Lists.HEADING + rows));
        assertThat(file.refusals()).hasSize(1);
        assertThat(file.refused()).isEqualTo(1);
        return file.refusals().getFirst();
    }

    @Test
    void refuses_what_is_no_table() throws IOException {
        assertThat(refusal(Lists.csv(folder, "%PDF-1.7 something"), ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "pdf");
        assertThat(refusal(Lists.csv(folder, "\n <!DOCTYPE html><table>"), ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "html");
        assertThat(refusal(Lists.file(folder, new byte[5000]), ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "binary");
        byte[] oldExcel = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};
        assertThat(refusal(Lists.file(folder, oldExcel), ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "old_excel");
        assertThat(refusal(Lists.file(folder, Lists.zip("booths.csv", 10)), ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "zip");
        byte[] gzip = Lists.gzip((Lists.HEADING + GOOD).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(Lists.file(folder, Arrays.copyOf(gzip, gzip.length - 12)), ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "damaged");
        refusal(Lists.csv(folder, ""), ImportProblem.FILE_EMPTY);
        refusal(Lists.csv(folder, Lists.HEADING), ImportProblem.FILE_EMPTY);
    }

    @Test
    void refuses_a_binary_byte_far_inside() {
        assertThat(refusal(
                        Lists.csv(folder, Lists.HEADING + GOOD.repeat(300) + "384,2,a\0b,1\n"),
                        ImportProblem.NOT_A_TABLE))
                .containsEntry("kind", "binary");
    }

    @Test
    void names_the_line_of_a_wrong_encoding() {
        byte[] latin1 = (Lists.HEADING + "384,1,ok,1\n384,2,Ecole caf\u00e9,3\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Lists.file(folder, latin1), ImportProblem.WRONG_ENCODING))
                .containsEntry("line", 3L)
                .containsEntry("encoding", "unknown");
        assertThat(refusal(
                        Lists.file(folder, Lists.HEADING + GOOD, StandardCharsets.UTF_16),
                        ImportProblem.WRONG_ENCODING))
                .containsEntry("encoding", "utf-16");
        assertThat(refusal(
                        Lists.file(folder, Lists.HEADING + GOOD, StandardCharsets.UTF_16LE),
                        ImportProblem.WRONG_ENCODING))
                .containsEntry("encoding", "utf-16");
        String mojibake = new String("विद्यालय".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(refusal(
                        Lists.csv(folder, Lists.HEADING + GOOD + "384,2," + mojibake + ",1\n"),
                        ImportProblem.WRONG_ENCODING))
                .containsEntry("line", 3L)
                .containsEntry("encoding", "latin-1");
    }

    @Test
    void names_the_line_far_into_a_large_file() {
        String rows = "384,1,विद्यालय,1\n".repeat(40_000);
        byte[] start = (Lists.HEADING + rows).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + 3);
        all[start.length] = (byte) 0xc3;
        all[start.length + 1] = (byte) 0x28;
        all[start.length + 2] = '\n';
        assertThat(refusal(Lists.file(folder, all), ImportProblem.WRONG_ENCODING))
                .containsEntry("line", 40_002L);
    }

    @Test
    void names_the_missing_columns() {
        assertThat(refusal(Lists.csv(folder, "ac_no,electors\n384,1\n"), ImportProblem.COLUMN_MISSING))
                .containsEntry("columns", List.of("number", "name"))
                .containsEntry("headings", List.of("ac_no", "electors"));
        assertThat(refusal(Lists.csv(folder, "just some words\nand more\n"), ImportProblem.COLUMN_MISSING))
                .containsEntry("columns", List.of("constituency", "number", "name"));
        assertThat(refusal(Lists.csv(folder, Lists.HEADING + GOOD), "name=School", ImportProblem.COLUMN_UNKNOWN))
                .containsEntry("column", "name=School");
    }

    @Test
    void refuses_a_quote_that_never_ends() {
        assertThat(refusal(
                        Lists.csv(folder, Lists.HEADING + GOOD + "384,2,\"open,1\n" + GOOD.repeat(20_000)),
                        ImportProblem.ROW_TOO_LONG))
                .containsEntry("line", 3L);
    }

    @Test
    void refuses_a_file_of_two_gigabytes() throws IOException {
        Path large = Files.createTempFile(folder, "large", ".csv");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertThat(refusal(large, ImportProblem.FILE_TOO_LARGE)).containsEntry("limit_bytes", 5L << 20);
    }

    @Test
    void refuses_bombs() {
        byte[] gzip = Lists.gzip(new byte[50 << 20]);
        String rows = Lists.HEADING + ("384,1," + "a".repeat(100_000) + ",1\n").repeat(400);
        assertThat(refusal(
                        Lists.file(folder, Lists.gzip(rows.getBytes(StandardCharsets.UTF_8))),
                        ImportProblem.FILE_INFLATES_TOO_MUCH))
                .containsEntry("limit_ratio", InflationGuard.MOST_RATIO);
        assertThat(refusal(Lists.file(folder, gzip), ImportProblem.NOT_A_TABLE)).containsEntry("kind", "binary");
        assertThat(refusal(
                        Lists.file(folder, Lists.zip("xl/sharedStrings.xml", 200L << 20)),
                        ImportProblem.FILE_INFLATES_TOO_MUCH))
                .containsEntry("limit_ratio", InflationGuard.MOST_RATIO);
    }

    @Test
    void refuses_more_rows_than_the_limit() {
        StringBuilder rows = new StringBuilder(Lists.HEADING);
        for (int row = 0; row < 150_001; row++) {
            rows.append("384,").append(row % 9000 + 1).append(",a,1\n");
        }
        assertThat(refusal(Lists.csv(folder, rows.toString()), ImportProblem.TOO_MANY_ROWS))
                .containsEntry("limit_rows", 150_000);
    }

    @Test
    void refuses_an_unknown_constituency_by_line() throws IOException {
        Refusal refusal = onlyRefusal(GOOD + "404,1,School,900\n");
        assertThat(refusal)
                .isEqualTo(new Refusal(3, RefusalCode.CONSTITUENCY_UNKNOWN, "ac_no", "404", "404", "1", null));
        assertThat(onlyRefusal(",1,School,900\n").code()).isEqualTo(RefusalCode.CONSTITUENCY_MISSING);
        assertThat(onlyRefusal("0,1,School,900\n").code()).isEqualTo(RefusalCode.CONSTITUENCY_UNKNOWN);
        assertThat(onlyRefusal("1391,1,School,900\n").code()).isEqualTo(RefusalCode.CONSTITUENCY_UNKNOWN);
    }

    @Test
    void refuses_constituencies_of_others() throws IOException {
        BoothFile file = readBooths.read(
                Lists.csv(folder, Lists.HEADING + GOOD + "385,1,School,900\n"),
                "",
                constituency -> constituency == 24385,
                new Progress());
        assertThat(file.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.CONSTITUENCY_NOT_YOURS);
        assertThat(file.accepted()).containsOnlyKeys(24385);
    }

    @Test
    void names_both_lines_of_a_booth_number_that_stands_twice() throws IOException {
        BoothFile file = read(Lists.csv(folder, Lists.HEADING + GOOD + "384,2,b,1\n384,01,c,1\n384,1.0,d,1\n"));
        assertThat(file.refusals())
                .extracting(Refusal::line, Refusal::code, Refusal::otherLine)
                .containsExactly(
                        tuple(2L, RefusalCode.BOOTH_NUMBER_TWICE, 4L),
                        tuple(4L, RefusalCode.BOOTH_NUMBER_TWICE, 2L),
                        tuple(5L, RefusalCode.BOOTH_NUMBER_TWICE, 2L));
        assertThat(file.rows()).isEqualTo(4);
        assertThat(file.refused()).isEqualTo(3);
        assertThat(file.held()).isEqualTo(1);
        assertThat(file.accepted()).isEmpty();
    }

    @Test
    void refuses_electors_that_cannot_be() throws IOException {
        assertThat(onlyRefusal("384,1,a,-5\n"))
                .isEqualTo(new Refusal(2, RefusalCode.ELECTORS_NEGATIVE, "electors", "-5", "384", "1", null));
        assertThat(onlyRefusal("384,1,a,5001\n").code()).isEqualTo(RefusalCode.ELECTORS_ABSURD);
        assertThat(onlyRefusal("384,1,a,999999999999\n").code()).isEqualTo(RefusalCode.ELECTORS_NOT_A_NUMBER);
        assertThat(onlyRefusal("384,1,a,many\n").code()).isEqualTo(RefusalCode.ELECTORS_NOT_A_NUMBER);
        assertThat(onlyRefusal("384,1,a,995 995\n").code()).isEqualTo(RefusalCode.ELECTORS_NOT_A_NUMBER);
        assertThat(onlyRefusal("384,1,a,12.5\n").code()).isEqualTo(RefusalCode.ELECTORS_NOT_A_NUMBER);
    }

    @Test
    void refuses_a_row_without_number_or_name() throws IOException {
        assertThat(onlyRefusal("384,,a,5\n").code()).isEqualTo(RefusalCode.BOOTH_NUMBER_MISSING);
        assertThat(onlyRefusal("384,0,a,5\n").code()).isEqualTo(RefusalCode.BOOTH_NUMBER_NOT_VALID);
        assertThat(onlyRefusal("384,12 PRIMARY SCHOOL,a,5\n").code()).isEqualTo(RefusalCode.BOOTH_NUMBER_NOT_VALID);
        assertThat(onlyRefusal("384,1, ,5\n").code()).isEqualTo(RefusalCode.NAME_MISSING);
        assertThat(onlyRefusal("384,1," + "a".repeat(301) + ",5\n").code().code())
                .isEqualTo("name_too_long");
        assertThat(onlyRefusal("384,1,School, North,5\n").code()).isEqualTo(RefusalCode.TOO_MANY_CELLS);
        assertThat(onlyRefusal("384,1\n").code()).isEqualTo(RefusalCode.NAME_MISSING);
    }

    @Test
    void refuses_formula_and_error_cells_of_a_spreadsheet() throws IOException {
        byte[] workbook = Lists.xlsx(sheet -> {
            heading(sheet);
            row(sheet, 1, 384, "1", "विद्यालय", 900);
            row(sheet, 2, 384, "2", "विद्यालय", 900);
            sheet.formula(2, 3, "D2*2");
            row(sheet, 3, 385, "3", "विद्यालय", 900);
        });
        BoothFile file = read(Lists.file(folder, workbook));
        assertThat(file.refusals())
                .containsExactly(new Refusal(3, RefusalCode.FORMULA_CELL, "निर्वाचक", "=D2*2", "384", "2", null));
        assertThat(file.held()).isEqualTo(1);
        assertThat(file.accepted()).containsOnlyKeys(24385);
    }

    @Test
    void reads_a_spreadsheet_in_hindi_below_a_title() throws IOException {
        byte[] workbook = Lists.xlsx(sheet -> {
            sheet.value(0, 0, "जनपद वाराणसी");
            sheet.value(2, 0, "विधान सभा क्षेत्र की संख्या");
            sheet.value(2, 1, "मतदेय स्थल संख्या");
            sheet.value(2, 2, "मतदेय स्थल का नाम");
            sheet.value(2, 3, "कुल निर्वाचक");
            row(sheet, 3, 384, "२६२क", "प्राथमिक विद्यालय", 900);
        });
        assertThat(read(Lists.file(folder, workbook)).accepted().get(24384))
                .containsExactly(
                        new Booth(4, 24384, "262क", "प्राथमिक विद्यालय", NameScript.DEVANAGARI, 900, -1, -1, -1));
    }

    private static void heading(Worksheet sheet) {
        String[] headings = {"विधानसभा", "बूथ संख्या", "मतदान केंद्र का नाम", "निर्वाचक"};
        for (int place = 0; place < headings.length; place++) {
            sheet.value(0, place, headings[place]);
        }
    }

    private static void row(Worksheet sheet, int row, int seat, String number, String name, int electors) {
        sheet.value(row, 0, seat);
        sheet.value(row, 1, number);
        sheet.value(row, 2, name);
        sheet.value(row, 3, electors);
    }

    @Test
    void forgives_what_is_clear() throws IOException {
        Path file = Lists.csv(
                folder,
                "\ufeffAC No;Booth No;Name;Electors\n03 SAHARANPUR NA;001;A;1,270\n23-Chandpur;262 (a);B;1391.0\n"
                        + "वाराणसी कैण्ट;५;C;\n\n384.0;12-B;\"D; \"\"west\"\"\";0\n");
        BoothFile read = read(file);
        assertThat(read.refusals().stream().filter(refusal -> refusal.line() != 4))
                .isEmpty();
        assertThat(read.accepted().get(24003))
                .extracting(Booth::number, Booth::electors)
                .containsExactly(tuple("1", 1270));
        assertThat(read.accepted().get(24023))
                .extracting(Booth::number, Booth::electors)
                .containsExactly(tuple("262A", 1391));
        assertThat(read.accepted().get(24384))
                .extracting(Booth::number, Booth::name)
                .containsExactly(tuple("12B", "D; \"west\""));
        assertThat(read.columns().names()).containsEntry("constituency", "AC No");
    }

    @Test
    void takes_columns_by_option() throws IOException {
        Path file = Lists.csv(folder, "a,b,c\n384,7,School\n");
        BoothFile read =
                readBooths.read(file, "constituency=1,number=b, name = 3", constituency -> true, new Progress());
        assertThat(read.accepted().get(24384))
                .extracting(Booth::number, Booth::name)
                .containsExactly(tuple("7", "School"));
    }

    @Test
    void tells_the_script_of_a_name() {
        assertThat(NameScript.of("प्राथमिक विद्यालय", "")).isEqualTo(NameScript.DEVANAGARI);
        assertThat(NameScript.of("ा0 कूल डैटा सैदपरु", "")).isEqualTo(NameScript.BROKEN);
        assertThat(NameScript.of("izk0fo0 jkgriqj [kqnZ d{k ua0&1", "")).isEqualTo(NameScript.KRUTIDEV);
        assertThat(NameScript.of("PRATHMIK VIDYALAYA ROOM NO. 1", "")).isEqualTo(NameScript.LATIN);
    }
}
