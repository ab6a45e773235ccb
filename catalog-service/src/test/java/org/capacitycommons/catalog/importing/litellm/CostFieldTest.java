package org.capacitycommons.catalog.importing.litellm;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Service;

import static org.assertj.core.api.Assertions.assertThat;

class CostFieldTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            input_cost_per_token,                                           INPUT,            TOKEN,     STANDARD, ,
            output_cost_per_token_batches,                                  OUTPUT,           TOKEN,     BATCH,    ,
            input_cost_per_token_flex,                                      INPUT,            TOKEN,     FLEX,     ,
            input_cost_per_token_above_200k_tokens,                         INPUT,            TOKEN,     STANDARD, 200000,
            output_cost_per_token_above_272k_tokens_priority,               OUTPUT,           TOKEN,     PRIORITY, 272000,
            cache_read_input_token_cost_above_512k_tokens,                  CACHE_READ,       TOKEN,     STANDARD, 512000,
            cache_creation_input_token_cost_above_1hr,                      CACHE_WRITE_1H,   TOKEN,     STANDARD, ,
            cache_creation_input_token_cost_above_1hr_above_200k_tokens,    CACHE_WRITE_1H,   TOKEN,     STANDARD, 200000,
            cache_creation_input_token_cost_above_272k_tokens_flex,         CACHE_WRITE,      TOKEN,     FLEX,     272000,
            input_cost_per_token_cache_hit,                                 CACHE_READ,       TOKEN,     STANDARD, ,
            input_cost_per_audio_token_priority,                            INPUT_AUDIO,      TOKEN,     PRIORITY, ,
            input_cost_per_pixel,                                           INPUT_IMAGE,      PIXEL,     STANDARD, ,
            output_cost_per_image,                                          OUTPUT_IMAGE,     IMAGE,     STANDARD, ,
            input_cost_per_second,                                          INPUT,            SECOND,    STANDARD, ,
            output_cost_per_second_1080p,                                   OUTPUT,           SECOND,    STANDARD, ,     1080p
            input_cost_per_video_per_second_above_8s_interval,              INPUT_VIDEO,      SECOND,    STANDARD, ,     above 8s interval
            input_cost_per_character_above_128k_tokens,                     INPUT,            CHARACTER, STANDARD, 128000,
            input_cost_per_query,                                           REQUEST,          QUERY,     STANDARD, ,
            ocr_cost_per_page,                                              READING,          PAGE,      STANDARD, ,
            code_interpreter_cost_per_session,                              CODE_INTERPRETER, SESSION,   STANDARD, ,
            """)
    void aName_saysWhatIsCharged_inWhatUnit_andWhen(
            String name,
            PriceItem item,
            PriceUnit unit,
            Service service,
            @Nullable Long aboveTokens,
            @Nullable String variant) {
        CostField field = CostField.named(name).orElseThrow();

        assertThat(field.item()).isEqualTo(item);
        assertThat(field.unit()).isEqualTo(unit);
        assertThat(field.terms().service()).isEqualTo(service);
        assertThat(field.terms().aboveTokens()).isEqualTo(aboveTokens);
        assertThat(field.terms().variant()).isEqualTo(variant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input_dbu_cost_per_token",
                "output_dbu_cost_per_token",
                "supports_vision",
                "tpm",
                "input_cost_per_furlong",
                "input_cost_per_token_above_many_tokens",
                "regional_processing_uplift_multiplier_eu"
            })
    void aNameThatIsNotUnderstoodWhole_isNoPrice(String name) {
        assertThat(CostField.named(name)).isEmpty();
    }
}
