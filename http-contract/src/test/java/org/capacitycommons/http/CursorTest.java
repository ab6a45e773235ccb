package org.capacitycommons.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTest {

    @Test
    void theSortValuesComeBackAsTheyWere() {
        String cursor = Cursor.encode("2026-08-01", "Qwen/Qwen3-8B", "", "السودان");

        assertThat(Cursor.decode(cursor, 4)).containsExactly("2026-08-01", "Qwen/Qwen3-8B", "", "السودان");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "not a cursor", "_w", "YWJj"})
    void aMarkerThatIsNotOurs_isRefused(String cursor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Cursor.decode(cursor, 2))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(HttpProblem.INVALID_CURSOR));
    }
}
