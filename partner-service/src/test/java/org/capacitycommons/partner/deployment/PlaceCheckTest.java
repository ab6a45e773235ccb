package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceCheckTest {
    private static final PlaceCheck PLACES = PlaceCheck.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KE    | 36.82   | -1.29  | PLAUSIBLE       | Nairobi
            KE    | 40.9    | -2.27  | PLAUSIBLE       | Lamu, an island
            KE    | -1.29   | 36.82  | FAR_FROM_NATION | Nairobi, the two numbers swapped
            KE    | 0       | 0      | FAR_FROM_NATION | nobody's place
            KE    | 43      | -2.5   | OUTSIDE_NATION  | some way out
            KE    | 41.5    | -3.5   | AT_SEA          | off the coast of Kenya
            SN    | -17.44  | 14.69  | PLAUSIBLE       | Dakar
            MV    | 73.51   | 4.18   | PLAUSIBLE       | Male
            TV    | 179.2   | -8.5   | PLAUSIBLE       | Funafuti
            FJ    | 178.44  | -18.14 | PLAUSIBLE       | Suva
            KE,UG | 32.58   | 0.35   | PLAUSIBLE       | Kampala, of a deployment in both nations
            XX    | 5       | -30    | AT_SEA          | a nation without a box is not judged by one
            """)
    void pointIsJudgedAsASite(String nations, BigDecimal longitude, BigDecimal latitude, String answer, String what) {
        assertThat(PLACES.of(GeoPoint.of(longitude, latitude), List.of(nations.split(",", -1))))
                .as(what)
                .isEqualTo(PlaceCheck.Answer.valueOf(answer));
    }

    @ParameterizedTest
    @CsvSource({"PLAUSIBLE,true", "AT_SEA,true", "OUTSIDE_NATION,true", "FAR_FROM_NATION,false"})
    void onlyAPointFarAway_canNotBeConfirmed(PlaceCheck.Answer answer, boolean canBe) {
        assertThat(answer.canBeConfirmed()).isEqualTo(canBe);
    }
}
