package org.sangathan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "रमेश, Ramesh",
        "रमेश कुमार, Ramesh Kumaar",
        "सुनीता देवी, Sunita Devi",
        "सुनीता, Suneeta",
        "लक्ष्मी, Lakshmi",
        "लक्ष्मी, Laxmi",
        "श्रीवास्तव, Shrivastava",
        "सिंह, Singh",
        "विनोद, Binod Vinod",
        "शबनम बेगम, Shabnam Begam",
        "पूजा, Pooja",
        "जगदीश, Jagdeesh",
        "अनीता, Aneeta",
        "चौहान, Chauhan",
        "मिश्रा, Mishra",
        "पाण्डेय, Pandey",
    })
    void finds_a_name_across_scripts_and_spellings(String hindi, String latin) {
        assertThat(NameKey.of(latin)).contains(NameKey.of(hindi));
    }

    @Test
    void tells_different_names_apart() {
        assertThat(NameKey.of("रमेश")).isNotEqualTo(NameKey.of("राकेश"));
        assertThat(NameKey.of("Sita")).isNotEqualTo(NameKey.of("Sati"));
    }

    @Test
    void is_empty_without_letters() {
        assertThat(NameKey.of("12 ☺")).isEmpty();
    }
}
