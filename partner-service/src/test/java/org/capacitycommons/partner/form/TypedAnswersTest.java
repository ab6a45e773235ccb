package org.capacitycommons.partner.form;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypedAnswersTest {
    private static final RegistrationForm FORM = RegistrationForm.load(new ObjectMapper());

    private static Map<String, List<String>> taken(String key, String value) {
        return TypedAnswers.of(FORM, "risks", Map.of(key, List.of(value))).orElseThrow();
    }

    @Test
    void text_isTrimmedAndComposed_andEmptyAnswersAreLeftOut() {
        assertThat(taken("stopWho", "  Aminata Sy\u0301  ")).isEqualTo(Map.of("stopWho", List.of("Aminata S\u00FD")));
        assertThat(taken("stopWho", " \n ")).isEmpty();
    }

    @Test
    void arabicText_keepsItsDirectionMarks() {
        assertThat(taken("stopWho", "وزارة\u200F الصحة")).containsEntry("stopWho", List.of("وزارة\u200F الصحة"));
    }

    @ParameterizedTest
    @CsvSource({
        "shoeSize,        42,        unknown-question",
        "risks.6.what,    Too many,  unknown-question",
        "risks.1.colour,  red,       unknown-question",
        "what,            No row,    unknown-question",
        "stopWho,         a\u202Eb,  forbidden-character",
        "stopWho,         a\u2066b,  forbidden-character",
        "stopWho,         a\u0007b,  forbidden-character",
        "stopWho,         a\u0000b,  forbidden-character"
    })
    void whatNoPageOfOursSends_isRefused(String key, String value, String complaint) {
        assertThatThrownBy(() -> taken(key, value))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("key").containsExactly(complaint));
    }

    @Test
    void textBeyondTheHardLimit_isRefused_andTextBeyondTheShownLimitIsKept() {
        assertThat(taken("stopWho", "a".repeat(480))).hasSize(1);
        assertThatThrownBy(() -> taken("stopWho", "a".repeat(481)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("key").containsExactly("far-too-long"));
    }

    @Test
    void unknownSection_isNoSection() {
        assertThat(TypedAnswers.of(FORM, "secrets", Map.of())).isEmpty();
    }
}
