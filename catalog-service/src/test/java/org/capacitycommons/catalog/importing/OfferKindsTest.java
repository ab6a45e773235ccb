package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

import static org.assertj.core.api.Assertions.assertThat;

class OfferKindsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            openrouter,             qwen/qwen3-8b,      0.1, 0.2, PAID
            openrouter,             qwen/qwen3-8b:free, 0,   0,   FREE
            opencode,               big-pickle-free,    0,   0,   FREE
            nvidia,                 qwen/qwen3-8b,      0,   0,   TRIAL
            nvidia,                 carefree-8b,        0,   0,   TRIAL
            somewhere,              half-free,          0,   0.3, PAID
            alibaba-coding-plan,    qwen3,              0,   0,   SUBSCRIPTION
            xiaomi-token-plan-ams,  mimo,               0,   0,   SUBSCRIPTION
            zai-coding-plan,        glm,                1,   2,   SUBSCRIPTION
            planetscale,            glm,                0,   0,   TRIAL
            somewhere,              glm,                ,    ,    NOT_STATED
            github_copilot,         gpt,                0,   0,   SUBSCRIPTION
            """)
    void whatAPriceStandsFor(
            String provider, String offer, @Nullable BigDecimal input, @Nullable BigDecimal output, OfferKind kind) {
        Prices prices = new Prices(input, output, null, null, null, null, null, List.of(), List.of());

        assertThat(OfferKinds.of(provider, offer, prices)).isEqualTo(kind);
    }
}
