package org.sangathan.appointments.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the spreadsheet and what people call it. */
enum SheetColumn {
    CONSTITUENCY("constituency", "constituency number", "ac", "ac no", "विधानसभा", "विधानसभा संख्या"),
    BOOTH("booth", "booth number", "part", "part no", "बूथ", "बूथ संख्या", "भाग संख्या"),
    UNIT("unit", "unit id", "इकाई", "इकाई संख्या"),
    POST("post", "post type", "पद"),
    PHONE("phone", "mobile", "phone number", "मोबाइल", "मोबाइल नंबर", "फ़ोन", "फोन"),
    MEMBER("member", "member id", "सदस्य", "सदस्य संख्या"),
    NAME("name", "member name", "नाम"),
    OVERRIDE("override reason", "reason", "छूट का कारण", "नियम से छूट का कारण");

    private final String names;

    SheetColumn(String... names) {
        this.names = "|" + String.join("|", names) + "|";
    }

    static Optional<SheetColumn> find(String heading) {
        String plain = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace(".", "")
                .replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(column -> column.names.contains("|" + plain + "|"))
                .findFirst();
    }
}
