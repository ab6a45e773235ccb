package org.capacitycommons.catalog.openrouter;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpenRouterFormsTest {

    @ParameterizedTest
    @CsvSource({"0.017, 0.000000017", "1, 0.000001", "0, 0", "0.00, 0", "2500000, 2.5", "1E+3, 0.001"})
    void aPricePerMillion_isSharedOut_toTheLastDigit(BigDecimal perMillion, String ofOne) {
        assertThat(TokenPrice.ofOne(perMillion)).isEqualTo(ofOne);
    }

    @Test
    void aPriceThatIsNotStated_staysSo() {
        assertThat(TokenPrice.ofOne(null)).isNull();
    }

    @Test
    void whatComesOut_isKnownByTheTask() {
        assertThat(Modalities.of(List.of("text", "image"), List.of("image-text-to-text"))
                        .arrow())
                .isEqualTo("text+image->text");
        assertThat(Modalities.of(List.of("text", "image"), List.of("text-to-image"))
                        .arrow())
                .isEqualTo("text->image");
        assertThat(Modalities.of(List.of("text"), List.of("any-to-any")).arrow())
                .isNull();
        assertThat(Modalities.of(List.of("weather-fields"), List.of("weather-forecasting"))
                        .output())
                .isEmpty();
    }
}
