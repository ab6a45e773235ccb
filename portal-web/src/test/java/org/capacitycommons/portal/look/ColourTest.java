package org.capacitycommons.portal.look;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Contrast as WCAG 2.2 counts it. */
class ColourTest {
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour WHITE = new Colour(255, 255, 255);

    @Test
    void contrast_reachesFromOneToTwentyOne() {
        assertThat(BLACK.contrastWith(WHITE)).isEqualTo(21, within(0.001));
        assertThat(WHITE.contrastWith(WHITE)).isEqualTo(1, within(0.001));
    }

    @Test
    void grayThatJustPasses_andTheOneThatJustFails() {
        assertThat(Colour.of("#767676").orElseThrow().contrastWith(WHITE)).isGreaterThan(4.5);
        assertThat(Colour.of("#777777").orElseThrow().contrastWith(WHITE)).isLessThan(4.5);
    }

    @Test
    void onlySixDigits_areAColour() {
        assertThat(Colour.of("#abc")).isEmpty();
        assertThat(Colour.of("red")).isEmpty();
        assertThat(Colour.of("#0B5394")).hasValue(new Colour(0x0b, 0x53, 0x94));
        assertThat(Colour.of("#0B5394").orElseThrow()).hasToString("#0b5394");
    }
}
