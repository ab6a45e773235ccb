package org.capacitycommons.catalog.importing.litellm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.importing.GeneratedFeed;
import org.capacitycommons.catalog.importing.Heard;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.SharedData;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class LiteLlmSourceTest {

    private static Heard read(String json) throws IOException {
        return Heard.of(new LiteLlmSource(), json);
    }

    private static RawOffer entry(String fields) throws IOException {
        return read("{\"lab/m\":{\"litellm_provider\":\"lab\",\"mode\":\"chat\"," + fields + "}}")
                .offer("lab/m");
    }

    @Test
    void pricesForOneToken_becomePricesForAMillion_andKeepEveryDigit() throws IOException {
        Prices prices = entry(
                        "\"input_cost_per_token\":1e-07,\"output_cost_per_token\":0.00000055,\"cache_read_input_token_cost\":2.8e-08")
                .prices();

        assertThat(prices.input()).hasToString("0.1");
        assertThat(prices.output()).hasToString("0.55");
        assertThat(prices.cacheRead()).hasToString("0.028");
    }

    @Test
    void wholeNumbersAndFloats_areBothTaken() throws IOException {
        RawOffer offer =
                entry("\"input_cost_per_token\":0,\"output_cost_per_token\":1e-06,\"max_input_tokens\":32000.0");

        assertThat(offer.prices().input()).hasToString("0");
        assertThat(offer.details().contextTokens()).isEqualTo(32_000L);
    }

    @Test
    void binaryNoise_isKeptAsItStands() throws IOException {
        assertThat(entry("\"input_cost_per_token\":2.9999900000000002e-06")
                        .prices()
                        .input())
                .hasToString("2.9999900000000002");
    }

    @Test
    void theExplanationsInTheFile_areNoOffers() throws IOException {
        Heard heard = read("{\"sample_spec\":{\"max_tokens\":\"set to max_output_tokens\",\"litellm_provider\":\"x\"},"
                + "\"fallback_generalizations\":{\"rules\":[{}]},\"m\":{\"litellm_provider\":\"lab\"}}");

        assertThat(heard.offers()).extracting(RawOffer::offerId).containsExactly("m");
        assertThat(heard.rejections()).isEmpty();
    }

    @Test
    void offersNameNoModelOnTheHub_evenWhereTheirIdLooksLikeOne() throws IOException {
        assertThat(read("{\"qwen/qwen3-8b\":{\"litellm_provider\":\"openrouter\"}}")
                        .offer("qwen/qwen3-8b")
                        .hubId())
                .isNull();
    }

    @Test
    void namesWithSizes_stepsAndServices_areTiersAndRates() throws IOException {
        Prices prices = entry(
                        "\"input_cost_per_token\":1e-06,\"input_cost_per_token_above_200k_tokens\":2e-06,"
                                + "\"output_cost_per_token_above_200k_tokens\":4e-06,"
                                + "\"input_cost_per_token_batches\":5e-07,\"input_cost_per_token_above_200k_tokens_priority\":9e-06")
                .prices();

        assertThat(prices.tiers())
                .extracting(
                        Prices.Tier::aboveTokens,
                        tier -> String.valueOf(tier.input()),
                        tier -> String.valueOf(tier.output()))
                .containsExactly(tuple(200_000L, "2", "4"));
        assertThat(prices.rates())
                .extracting(
                        rate -> rate.terms().service(),
                        rate -> rate.terms().aboveTokens(),
                        rate -> rate.usd().toPlainString())
                .containsExactly(tuple(Service.BATCH, null, "0.5"), tuple(Service.PRIORITY, 200_000L, "9"));
    }

    @Test
    void aPriceListInSteps_beginsWithThePlainPrice_andEachStepReplacesIt() throws IOException {
        Prices prices = entry("""
                        "tiered_pricing":[
                          {"input_cost_per_token":5e-08,"output_cost_per_token":4e-07,"range":[0,256000.0]},
                          {"range":[256000.0,1000000.0],"input_cost_per_token":2.5e-07,"output_cost_per_token":2e-06,
                           "output_cost_per_reasoning_token":3e-06}]""").prices();

        assertThat(prices.input()).hasToString("0.05");
        assertThat(prices.tiers())
                .extracting(Prices.Tier::aboveTokens, tier -> String.valueOf(tier.input()))
                .containsExactly(tuple(256_000L, "0.25"));
        assertThat(prices.rates())
                .extracting(rate -> rate.item(), rate -> rate.terms().aboveTokens())
                .containsExactly(tuple(PriceItem.REASONING, 256_000L));
    }

    @Test
    void stepsByTheNumberOfResults_areNotTakenForLongPrompts() throws IOException {
        Prices prices = entry("""
                        "tiered_pricing":[{"input_cost_per_query":0.005,"max_results_range":[0,25]},
                                          {"input_cost_per_query":0.025,"max_results_range":[26,100]}]""").prices();

        assertThat(prices.tiers()).isEmpty();
        assertThat(prices.rates())
                .extracting(rate -> rate.terms().variant(), rate -> rate.usd().toPlainString())
                .containsExactly(tuple("0 to 25 results", "0.005"), tuple("26 to 100 results", "0.025"));
    }

    @Test
    void otherUnitsThanTokens_stayInTheirUnit() throws IOException {
        RawOffer offer = read("{\"dall-e\":{\"litellm_provider\":\"openai\",\"mode\":\"image_generation\","
                        + "\"input_cost_per_pixel\":1.9e-08,\"output_cost_per_pixel\":0.0,\"output_cost_per_image\":0.04,"
                        + "\"output_cost_per_token\":0}}")
                .offer("dall-e");

        assertThat(offer.kind()).isEqualTo(OfferKind.PAID);
        assertThat(offer.details().mode()).isEqualTo("image_generation");
        assertThat(offer.prices().output())
                .as("the zero only says: not by the token")
                .isNull();
        assertThat(offer.prices().rates())
                .extracting(rate -> rate.unit().per(), rate -> rate.usd().toPlainString())
                .containsExactly(tuple("1000000 pixels", "0.019"), tuple("1 image", "0.04"));
    }

    @Test
    void searchesOfAWebSearch_arePricedBySize() throws IOException {
        assertThat(entry("\"search_context_cost_per_query\":{\"search_context_size_low\":0.005}")
                        .prices()
                        .rates())
                .extracting(
                        rate -> rate.item(),
                        rate -> rate.unit(),
                        rate -> rate.terms().variant())
                .containsExactly(tuple(PriceItem.WEB_SEARCH, PriceUnit.QUERY, "low"));
    }

    @Test
    void unitsOfAccountOfOneProvider_areNoMoney() throws IOException {
        assertThat(entry("\"input_dbu_cost_per_token\":1.4e-06").kind()).isEqualTo(OfferKind.NOT_STATED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            lab,            m,       NOT_STATED, ''
            lab,            m,       TRIAL,      0
            lab,            m:free,  FREE,       0
            github_copilot, m,       SUBSCRIPTION, 0
            ollama,         m,       NOT_STATED, 0
            lab,            m,       PAID,       1e-6
            """)
    void aMissingPrice_andAZero_areToldApart(String provider, String name, OfferKind kind, String price)
            throws IOException {
        String cost = price.isEmpty()
                ? ""
                : ",\"input_cost_per_token\":%s,\"output_cost_per_token\":%s".formatted(price, price);

        assertThat(read("{\"%s\":{\"litellm_provider\":\"%s\",\"mode\":\"chat\"%s}}".formatted(name, provider, cost))
                        .offer(name)
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"x":7}                                                             | x: is not an offer
            {"x":{"mode":"chat"}}                                               | x: litellm_provider is missing or can't be used
            {"x":{"litellm_provider":"a b"}}                                    | x: litellm_provider is missing or can't be used
            {"x":{"litellm_provider":"a","input_cost_per_token":-1}}            | x: input_cost_per_token is negative
            {"x":{"litellm_provider":"a","input_cost_per_token":"cheap"}}       | x: input_cost_per_token is not a number
            {"x":{"litellm_provider":"a","input_cost_per_token":{"eur":1}}}     | x: input_cost_per_token is not a number
            {"x":{"litellm_provider":"a","input_cost_per_token":50}}            | x: input_cost_per_token is absurdly high
            {"x":{"litellm_provider":"a","max_input_tokens":"many"}}            | x: max_input_tokens is not a number
            {"x":{"litellm_provider":"a","tiered_pricing":[{"range":"all"}]}}   | x: tiered_pricing.range is not a list
            {"x":{"litellm_provider":"a","tiered_pricing":[{"range":[5]}]}}     | x: tiered_pricing.range is no range
            {"x":{"litellm_provider":"a","tiered_pricing":[{}]}}                | x: tiered_pricing has no range
            """)
    void aRecordWithAFault_isRejectedWithItsPlaceAndReason(String feed, String rejection) throws IOException {
        assertThat(read(feed).rejections()).containsExactly(rejection);
    }

    @Test
    void aFileOfAnotherForm_isToldApart() {
        assertThatThrownBy(() -> read("[]")).isInstanceOf(UnreadableFeed.class).hasMessageContaining("one JSON object");
    }

    @Test
    void theRealFile_isReadWhole() throws IOException {
        try (InputStream file = new BufferedInputStream(
                Files.newInputStream(SharedData.catalog("litellm/model_prices_and_context_window_2026-08-06.json")))) {
            Heard heard = Heard.of(new LiteLlmSource(), file);

            assertThat(heard.rejections()).isEmpty();
            assertThat(heard.offers()).hasSize(2_984);
            assertThat(heard.offer("dashscope/qwen-flash").prices().tiers()).hasSize(1);
            assertThat(heard.offers()).extracting(RawOffer::kind).contains(OfferKind.values());
        }
    }

    @Test
    void aLongFile_passesThrough_withoutBeingCollected() throws IOException {
        new GeneratedFeed(
                        20,
                        "{",
                        "\"lab/model-%d\":{\"litellm_provider\":\"lab\",\"mode\":\"chat\",\"input_cost_per_token\":1e-07,\"output_cost_per_token\":2e-07,\"max_input_tokens\":32000}",
                        "}")
                .passesThrough(new LiteLlmSource());
    }
}
