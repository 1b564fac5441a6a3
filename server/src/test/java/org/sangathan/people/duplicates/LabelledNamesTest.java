package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.people.duplicates.LabelledNames.Half;
import org.sangathan.people.duplicates.LabelledNames.Score;

class LabelledNamesTest {
    @Test
    void meets_its_aims_on_the_half_that_the_rules_were_not_made_on() {
        Score score = LabelledNames.score(Half.HELD_OUT);

        assertThat(score.pairs()).isGreaterThan(300);
        assertThat(score.precision()).as("wrong: %s", score.mistakes()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as("wrong: %s", score.mistakes()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void meets_them_on_the_half_that_they_were_made_on_as_well() {
        Score score = LabelledNames.score(Half.TUNING);

        assertThat(score.pairs()).isGreaterThan(300);
        assertThat(score.precision()).as("wrong: %s", score.mistakes()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as("wrong: %s", score.mistakes()).isGreaterThanOrEqualTo(0.90);
    }
}
