package org.capacitycommons.partner.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RiskTierTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "time,                 always, none,            LOW",
                "money-or-crops,       sample, none,            LOW",
                "health-rights-safety, always, none,            HIGH",
                "time,                 never,  none,            HIGH",
                "time,                 always, children,        HIGH",
                "time,                 always, location,        HIGH",
                "-,                    -,      health,          HIGH",
                "-,                    always, none,            NOT_KNOWN",
                "time,                 -,      none,            NOT_KNOWN",
                "time,                 always, -,               NOT_KNOWN"
            })
    void oneReasonIsEnoughForHigh_andLowNeedsAllThreeAnswers(
            String worst, String check, String special, RiskTier expected) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        if (worst != null) {
            people.put("worstResult", List.of(worst));
        }
        if (check != null) {
            people.put("humanCheck", List.of(check));
        }
        Map<String, List<String>> data =
                special == null ? Map.of() : Map.of("specialData", Arrays.asList(special.split(";", -1)));

        assertThat(RiskTier.of(new Answers(Map.of("people", people, "data", data))))
                .isEqualTo(expected);
    }
}
