package org.sangathan.canvass.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of a form, sheet by sheet. A row is a text with its cells parted by bars. */
public final class FormBook {
    private final List<Sheet> sheets = new ArrayList<>();

    private record Sheet(String name, List<String[]> rows) {}

    public FormBook sheet(String name, String... rows) {
        List<String[]> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(row.split("\\|", -1));
        }
        sheets.add(new Sheet(name, cells));
        return this;
    }

    /** Water at home: branching, a constraint, both languages. */
    public static FormBook water() {
        return new FormBook()
                .sheet(
                        "survey",
                        "type|name|label::Hindi (hi)|label::English (en)|required|relevant|constraint"
                                + "|constraint_message::Hindi (hi)|constraint_message::English (en)",
                        "select_one yes_no|water|घर में पानी का नल है?|Is there a tap at home?|yes|||",
                        "select_multiple sources|sources|पानी कहाँ से लाते हैं?|Where from?||${water} = 'no'"
                                + "|not(selected(., 'none') and count-selected(.) > 1)|दोनों नहीं|Not both",
                        "integer|people|घर में कितने लोग?|How many people?|||. >= 1 and . <= 60|1 से 60|1 to 60")
                .sheet(
                        "choices",
                        "list_name|name|label::Hindi (hi)|label::English (en)",
                        "yes_no|yes|हाँ|Yes",
                        "yes_no|no|नहीं|No",
                        "sources|pump|हैंडपंप|Hand pump",
                        "sources|well|कुआँ|Well",
                        "sources|none|कहीं से नहीं|Nowhere")
                .sheet("settings", "form_title|form_id|version", "घर का पानी|water|1");
    }

    public byte[] xlsx() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
                for (Sheet sheet : sheets) {
                    Worksheet page = workbook.newWorksheet(sheet.name());
                    for (int row = 0; row < sheet.rows().size(); row++) {
                        for (int cell = 0; cell < sheet.rows().get(row).length; cell++) {
                            page.value(row, cell, sheet.rows().get(row)[cell]);
                        }
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Sheet sheet : sheets) {
                var page = workbook.createSheet(sheet.name());
                for (int row = 0; row < sheet.rows().size(); row++) {
                    var line = page.createRow(row);
                    for (int cell = 0; cell < sheet.rows().get(row).length; cell++) {
                        line.createCell(cell).setCellValue(sheet.rows().get(row)[cell]);
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
