package org.capacitycommons.catalog.input;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FieldCheckTest {
    private final FieldCheck check = new FieldCheck();

    private List<String> found() {
        Refusal refusal = catchThrowableOfType(Refusal.class, check::done);
        return refusal == null
                ? List.of()
                : refusal.errors().stream()
                        .map(error -> error.field() + " " + error.key())
                        .toList();
    }

    @Test
    void everythingThatIsWrong_isToldAtOnce() {
        check.text("title", "  ", 10);
        check.text("text", "longer than ten", 10);
        check.link("sourceUrl", "javascript:alert(1)");
        check.wrong(FieldError.of("model", "unknown"));

        assertThat(found())
                .containsExactly("title required", "text too-long", "sourceUrl not-a-web-address", "model unknown");
    }

    @Test
    void wordsOfAnyLanguage_areTaken_withoutTheBlanksAroundThem() {
        assertThat(check.text("a", " Ugali wa mahindi\n\tpili ", 100)).isEqualTo("Ugali wa mahindi\n\tpili");
        assertThat(check.text("b", "می‌خواهم", 100)).as("a joiner of Persian").isEqualTo("می‌خواهم");
        assertThat(check.text("c", "农业 🌾", 100)).isEqualTo("农业 🌾");
        assertThat(check.optional("d", null, 1)).isNull();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "safe \u202egnp.exe", "a\u2066b", "\ud800", "a\u200bb"})
    void charactersThatDisguise_areRefused(String text) {
        check.text("title", text, 100);

        assertThat(found()).containsExactly("title unreadable-character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/x", "https://", "//example.org", "https://a:b@example.org/", "not a link"})
    void whatIsNoAddressOnTheWeb_isRefused(String text) {
        check.link("sourceUrl", text);

        assertThat(found()).containsExactly("sourceUrl not-a-web-address");
    }

    @Test
    void anAddressOnTheWeb_isTaken() {
        assertThat(check.link("sourceUrl", "https://example.org/a?b=c#d")).isEqualTo("https://example.org/a?b=c#d");
        check.done();

        check.wrong("sourceUrl", "required");
        assertThatThrownBy(check::done).isInstanceOf(Refusal.class);
    }
}
