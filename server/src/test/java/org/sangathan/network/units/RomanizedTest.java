package org.sangathan.network.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names as they are said, in Latin letters. */
class RomanizedTest {
    @Test
    void says_a_name_without_the_silent_vowel() {
        assertThat(Romanized.of("गोरखपुर शहर", "-")).isEqualTo("gorakhpur-shahar");
        assertThat(Romanized.of("रमेश कुमार", "_")).isEqualTo("ramesh_kumar");
        assertThat(Romanized.of("राम सिंह", "_")).isEqualTo("ram_singh");
        assertThat(Romanized.of("सुनीता यादव", "_")).isEqualTo("sunita_yadav");
        assertThat(Romanized.of("लखनऊ", "-")).isEqualTo("lakhnau");
        assertThat(Romanized.of("कन्नौज", "-")).isEqualTo("kannauj");
        assertThat(Romanized.of("मड़िहान", "-")).isEqualTo("marihan");
        assertThat(Romanized.of("बूथ १२", "-")).isEqualTo("buth-12");
    }

    @Test
    void keeps_latin_names_and_gives_nothing_for_no_sound() {
        assertThat(Romanized.of("Priya Verma", "_")).isEqualTo("priya_verma");
        assertThat(Romanized.of("José", "_")).isEqualTo("jose");
        assertThat(Romanized.of("!!! 😀", "_")).isEmpty();
    }
}
