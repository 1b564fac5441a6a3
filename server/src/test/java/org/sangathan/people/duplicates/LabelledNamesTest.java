package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelledNamesTest {
    @Test
    void tells_variants_of_a_name_from_other_names() {
        LabelledNames.Score score = LabelledNames.score();

        assertThat(score.pairs()).isGreaterThan(200);
        assertThat(score.precision()).as(score.mistakes().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(score.mistakes().toString()).isGreaterThanOrEqualTo(0.90);
    }
}
