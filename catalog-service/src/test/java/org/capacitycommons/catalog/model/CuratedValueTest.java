package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CuratedValueTest {
    private static final CuratedValue VALUES =
            new CuratedValue(Set.of("MIT", "Apache-2.0")::contains, Set.of("sw", "en", "ar")::containsAll);

    @ParameterizedTest
    @CsvSource({
        "PARAMETERS_TOTAL, 8030000000, 8030000000",
        "CONTEXT_TOKENS, 32768, 32768",
        "LANGUAGES, 'sw,en,  ar,sw', 'sw, en, ar'",
        "TASKS, 'text-generation', 'text-generation'",
        "RELEASED, 2026, 2026",
        "RELEASED, 2026-02, 2026-02",
        "RELEASED, 2024-02-29, 2024-02-29",
        "LICENCE, MIT, MIT",
        "LICENCE, NONE_STATED, NONE_STATED",
        "OPENNESS, OPEN_WEIGHTS, OPEN_WEIGHTS",
        "GATED, YES, YES"
    })
    void whatAFieldCanHold_isTaken(FactField field, String text, String kept) {
        assertThat(VALUES.read(field, text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "PARAMETERS_TOTAL, 0",
        "PARAMETERS_TOTAL, -8",
        "PARAMETERS_TOTAL, 8e9",
        "PARAMETERS_TOTAL, 9999999999999999",
        "CONTEXT_TOKENS, 2147483648",
        "LANGUAGES, 'sw, da_GER'",
        "LANGUAGES, 'sw,,en'",
        "TASKS, '<b>text</b>'",
        "RELEASED, 2023-02-29",
        "RELEASED, 2026-13",
        "RELEASED, 26",
        "LICENCE, mit",
        "OPENNESS, VERY_OPEN",
        "GATED, MAYBE",
        "TRAINING_COMPUTE_FLOP, 1"
    })
    void whatItCannotHold_isNot(FactField field, String text) {
        assertThat(VALUES.read(field, text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 500, true", "1, 501, false"})
    void aListHasAnEnd(int from, int to, boolean taken) {
        List<String> words =
                IntStream.rangeClosed(from, to).mapToObj(i -> "t" + i).toList();

        assertThat(VALUES.read(FactField.TASKS, String.join(",", words)) != null)
                .isEqualTo(taken);
    }
}
