package org.sangathan.canvass.lists;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sangathan.canvass.doors.ListDoors;

/** A column that house lists have, by the headings that people give it. */
enum ListColumn {
    SECTION("section", "section no", "अनुभाग", "खंड", "भाग"),
    PANNA("panna", "page", "पन्ना", "पृष्ठ"),
    BUILDING("building", "apartment", "भवन", "इमारत"),
    FLOOR("floor", "मंज़िल", "तल"),
    FLAT("flat", "flat no", "फ़्लैट"),
    HOUSE_NUMBER(
            "house number", "house no", "house", "h no", "मकान नंबर", "मकान संख्या", "मकान सं", "गृह संख्या", "मकान"),
    LANDMARK("landmark", "near", "पहचान", "निशान", "निशानी", "पास"),
    HOUSE_ORDER("order", "house order", "क्रम", "क्रम संख्या"),
    LATITUDE("latitude", "lat", "अक्षांश"),
    LONGITUDE("longitude", "long", "lng", "देशांतर"),
    ADULTS("adults", "voters", "वयस्क", "मतदाता"),
    WOMEN_18_35("women 18 35", "young women", "युवतियाँ", "महिला 18 35"),
    MEN_18_35("men 18 35", "young men", "युवक", "पुरुष 18 35"),
    ELDERS_60("elders 60", "elders", "बुज़ुर्ग", "60 से ऊपर");

    @SuppressWarnings("ImmutableEnumChecker") // toList() cannot be changed
    private final List<String> headings;

    ListColumn(String... headings) {
        this.headings = java.util.Arrays.stream(headings).map(ListColumn::plain).toList();
    }

    /** Of {@link ListDoors}, which names fields as records do. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListColumn> find(String heading) {
        String wanted = plain(heading);
        for (ListColumn column : values()) {
            if (column.headings.contains(wanted) || plain(column.field()).equals(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Without case, signs and nukta. */
    private static String plain(String heading) {
        return Normalizer2.getNFDInstance()
                .normalize(heading)
                .replace("\u093c", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
