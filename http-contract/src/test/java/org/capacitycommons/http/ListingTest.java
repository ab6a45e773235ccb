package org.capacitycommons.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListingTest {

    @Test
    void whoAsksForNoSize_getsTheDefault() {
        assertThat(Listing.limit(null)).isEqualTo(Listing.DEFAULT_LIMIT);
        assertThat(Listing.limit(100)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void whoAsksForTooMuch_isToldTheBounds(int asked) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Listing.limit(asked))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .containsExactly(FieldError.of("limit", "out-of-range", "min", "1", "max", "100")));
    }
}
