package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMessageTest {
    @Test
    void reads_one_in_every_script_that_has_digits() {
        int[] ones = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> Character.isDigit(letter) && Character.digit(letter, 10) == 1)
                .toArray();

        assertThat(ones).hasSizeGreaterThan(60).contains('1', '१', '১', '௧', '૧', '੧', '١');
        assertThat(IntStream.of(ones)
                        .mapToObj(Character::toString)
                        .map(one -> message(one).digit()))
                .containsOnly(OptionalInt.of(1));
    }

    @Test
    void looks_through_what_is_not_seen() {
        assertThat(message(" \u200b१\u200d\r\n").digit()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "1 1", "yes", "हाँ", "①", "Ⅰ", "l", "1.", "-1", "एक", "²"})
    void takes_nothing_else_for_a_digit(String text) {
        assertThat(message(text).digit()).isEmpty();
    }

    @Test
    void finds_no_digit_in_a_missed_call() {
        assertThat(message(null).digit()).isEmpty();
    }

    private static IncomingMessage message(@Nullable String text) {
        return new IncomingMessage("1", PhoneNumber.parse("9811000000").orElseThrow(), "56161", text);
    }
}
