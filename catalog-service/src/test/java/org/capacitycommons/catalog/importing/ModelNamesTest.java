package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Qwen/Qwen3-8B,              qwen/qwen3-8b, qwen38b
            qwen/qwen3-8b:free,         qwen/qwen3-8b, qwen38b
            qwen/qwen3-8b:thinking,     ,              qwen38b
            @cf/qwen/qwen3-8b,          ,              qwen38b
            accounts/x/models/qwen3-8b, ,              qwen38b
            qwen3-8b,                   ,              qwen38b
            a b/qwen3 8b,               ,              qwen38b
            """)
    void onlyAnIdInTheFormOfTheHub_countsAsOne(String offerId, @Nullable String hubId, String normal) {
        assertThat(ModelNames.hubId(offerId)).isEqualTo(hubId);
        assertThat(ModelNames.normal(offerId)).isEqualTo(normal);
    }

    @Test
    void endingsThatProvidersLeaveOut_areLeftOutInOneAlias() {
        assertThat(ModelNames.aliases("meta-llama/Llama-3.3-70B-Instruct", "Llama 3.3 70B"))
                .containsExactlyInAnyOrder("llama3370binstruct", "llama3370b");
    }
}
