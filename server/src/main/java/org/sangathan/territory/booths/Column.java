package org.sangathan.territory.booths;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact of a booth that a file may have, and the headings under which files have it. */
enum Column {
    CONSTITUENCY(
            true,
            "ac_no, ac, ac_number, ac_id, ac_code, acno_name, assembly_constituency_code, assembly, assembly_no, assembly_constituency,"
                    + "assembly_constituency_no, assembly_constituency_number, constituency, constituency_no,"
                    + "constituency_number, seat, seat_no, vidhan_sabha, vidhan_sabha_no, विधानसभा, विधान सभा,"
                    + "विधानसभा संख्या, विधान सभा संख्या, विधानसभा क्षेत्र, विधानसभा क्षेत्र संख्या, विधान सभा क्षेत्र की संख्या,"
                    + "विधानसभा निर्वाचन क्षेत्र, विधानसभा क्रमांक, वि0स0 संख्या, वि.स. संख्या, क्षेत्र संख्या"),
    NUMBER(
            true,
            "ps_no, ps_number, polling_station_no, polling_station_number, part_no, part_number, booth_no,"
                    + "booth_number, booth, part, बूथ संख्या, बूथ नंबर, बूथ नं, बूथ नं0, बूथ क्रमांक, बूथ, भाग संख्या, भाग,"
                    + "मतदेय स्थल संख्या, मतदेय स्थल की संख्या, मतदेय स्थल का क्रमांक, मतदान केंद्र संख्या,"
                    + "मतदान केन्द्र संख्या, मतदान केंद्र की संख्या, मतदान स्थल संख्या"),
    NAME(
            true,
            "ps_name, part_name, booth_name, polling_station, polling_station_name, name_of_polling_station,"
                    + "name, मतदान केंद्र का नाम, मतदान केन्द्र का नाम, मतदेय स्थल का नाम, मतदान स्थल का नाम, बूथ का नाम,"
                    + "बूथ नाम, भाग का नाम, मतदान केंद्र, मतदान केन्द्र, मतदेय स्थल, नाम"),
    ELECTORS(
            false,
            "electors, electors_total, total_electors, no_of_electors, voters, total_voters, निर्वाचक, कुल निर्वाचक,"
                    + "निर्वाचक संख्या, निर्वाचकों की संख्या, कुल निर्वाचकों की संख्या, मतदाता, कुल मतदाता, मतदाता संख्या,"
                    + "मतदाताओं की संख्या"),
    MALE(false, "electors_male, male_electors, male, पुरुष, पुरुष निर्वाचक, पुरुष मतदाता"),
    FEMALE(false, "electors_female, female_electors, female, महिला, महिला निर्वाचक, महिला मतदाता, स्त्री"),
    OTHER(
            false,
            "electors_other, other_electors, electors_third_gender, third_gender, other, अन्य, अन्य निर्वाचक,"
                    + "तृतीय लिंग, अन्य मतदाता"),
    SCRIPT(false, "script");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]");

    private final boolean required;
    private final String headings;

    Column(boolean required, String headings) {
        this.required = required;
        this.headings = headings;
    }

    boolean required() {
        return required;
    }

    boolean isElectors() {
        return this == ELECTORS || this == MALE || this == FEMALE || this == OTHER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> ofCode(String code) {
        return Stream.of(values()).filter(column -> column.code().equals(code)).findAny();
    }

    static Optional<Column> ofHeading(String heading) {
        return Optional.ofNullable(Known.BY_HEADING.get(plain(heading)));
    }

    /** All headings that are understood. */
    private static final class Known {
        static final Map<String, Column> BY_HEADING = Stream.of(values())
                .flatMap(column ->
                        COMMA.splitAsStream(column.headings).map(heading -> Map.entry(plain(heading), column)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));
    }

    /** Without case, spaces, signs and the nukta. */
    static String plain(String heading) {
        return NOT_A_LETTER
                .matcher(Normalizer.normalize(heading, Normalizer.Form.NFC).replace("\u093c", ""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
