package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FigureTest {
    private static final Figure BAND = Figure.between(BigDecimal.TWO, new BigDecimal("4"), "h");

    @Test
    void bands_widenThroughEveryOperation() {
        Figure ten = Figure.of(10, "h");

        assertThat(ten.plus(BAND).known()).isEqualTo(new Figure.Band(new BigDecimal("12"), new BigDecimal("14")));
        assertThat(ten.minus(BAND).known()).isEqualTo(new Figure.Band(new BigDecimal("6"), new BigDecimal("8")));
        assertThat(ten.times(BAND).known()).isEqualTo(new Figure.Band(new BigDecimal("20"), new BigDecimal("40")));
        assertThat(ten.per(BAND).known()).isEqualTo(new Figure.Band(new BigDecimal("2.5"), new BigDecimal("5")));
    }

    @Test
    void whatIsMissing_isNamedOnce_afterAnyNumberOfSteps() {
        Figure missing = Figure.notKnown("USD", "atHand.price");

        Figure result = BAND.times(missing).plus(missing).per(Figure.entered("atHand.utilisation", null, ""));

        assertThat(result.isKnown()).isFalse();
        assertThat(result.missing()).containsExactly("atHand.price", "atHand.utilisation");
        assertThatThrownBy(result::known).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void dividingByNothing_isNotKnown_ratherThanAFault() {
        assertThat(BAND.per(Figure.of(0, "h")).isKnown()).isFalse();
    }

    @Test
    void whatIsShown_isRoundedOnce_halfToEven() {
        assertThat(Figure.of(new BigDecimal("0.0000005"), "USD")
                        .rounded(6)
                        .known()
                        .low())
                .isEqualByComparingTo("0");
        assertThat(Figure.of(new BigDecimal("0.0000015"), "USD")
                        .rounded(6)
                        .known()
                        .low())
                .isEqualByComparingTo("0.000002");
    }

    @Test
    void aBand_goesFromLowToHigh() {
        assertThatThrownBy(() -> new Figure.Band(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEnteredNumber_saysWhoEnteredIt() {
        assertThat(Figure.entered("atHand.powerUsageEffectiveness", new BigDecimal("1.3"), "")
                        .basis())
                .containsExactly(Basis.entered("atHand.powerUsageEffectiveness", "1.3"));
    }
}
