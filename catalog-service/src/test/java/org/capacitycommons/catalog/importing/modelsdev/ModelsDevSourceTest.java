package org.capacitycommons.catalog.importing.modelsdev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.catalog.importing.GeneratedFeed;
import org.capacitycommons.catalog.importing.Heard;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.RawProvider;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Rate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ModelsDevSourceTest {

    private static Heard small() throws IOException {
        try (InputStream file = ModelsDevSourceTest.class.getResourceAsStream("/modelsdev/small.json")) {
            return read(Objects.requireNonNull(file));
        }
    }

    private static Heard read(String json) throws IOException {
        return read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    private static Heard read(InputStream feed) throws IOException {
        return Heard.of(new ModelsDevSource(), feed);
    }

    private static Heard model(String fields) throws IOException {
        return read("{\"lab\":{\"models\":{\"m\":{" + fields + "}}}}");
    }

    @Test
    void prices_keepEveryDigit() throws IOException {
        Prices prices = small().offer("openai/gpt-oss-120b").prices();

        assertThat(prices.input()).hasToString("0.10");
        assertThat(Objects.requireNonNull(prices.output()).toPlainString()).isEqualTo("0.000000017");
        assertThat(Objects.requireNonNull(prices.cacheRead()).toPlainString()).isEqualTo("0.05");
    }

    @Test
    void aTierWithoutType_countsAsOneOfContext_andTheOlderFieldGivesWay() throws IOException {
        assertThat(small().offer("openai/gpt-oss-120b").prices().tiers())
                .extracting(Prices.Tier::aboveTokens, tier -> String.valueOf(tier.input()))
                .containsExactly(tuple(200_000L, "0.2"));
    }

    @Test
    void theOlderFieldForLongPrompts_countsWhereThereIsNoTier() throws IOException {
        Heard heard = model("\"cost\":{\"input\":1,\"output\":2,\"context_over_200k\":{\"input\":3,\"output\":4}}");

        assertThat(heard.offer("m").prices().tiers())
                .extracting(Prices.Tier::aboveTokens)
                .containsExactly(200_000L);
    }

    @Test
    void aTierReplacesThePrice_alsoThatOfSound() throws IOException {
        Heard heard = model("\"cost\":{\"input\":1,\"output\":2,\"tiers\":[{\"tier\":{\"size\":128000},\"input\":3,"
                + "\"output\":4,\"input_audio\":5}]}");

        assertThat(heard.offer("m").prices().tiers())
                .extracting(Prices.Tier::aboveTokens, tier -> String.valueOf(tier.output()))
                .containsExactly(tuple(128_000L, "4"));
        assertThat(heard.offer("m").prices().rates())
                .extracting(
                        Rate::item,
                        rate -> rate.terms().aboveTokens(),
                        rate -> rate.usd().toPlainString())
                .containsExactly(tuple(PriceItem.INPUT_AUDIO, 128_000L, "5"));
    }

    @Test
    void costKeysThatNobodyExplains_areNoPrices() throws IOException {
        Prices prices = model("\"cost\":{\"input\":1,\"output\":2,\"cached_input\":9,\"citation\":9,\"image\":9}")
                .offer("m")
                .prices();

        assertThat(prices.stated()).hasSize(2);
        assertThat(prices.rates()).isEmpty();
    }

    @Test
    void aTierOfAnotherKindThanContext_isNotTakenForOne() throws IOException {
        assertThat(model("\"cost\":{\"input\":1,\"tiers\":[{\"tier\":{\"type\":\"volume\",\"size\":5},\"input\":3}]}")
                        .offer("m")
                        .prices()
                        .tiers())
                .isEmpty();
    }

    @Test
    void whatTheProviderSaysOfAnOffer_isKept() throws IOException {
        assertThat(model("\"status\":\"deprecated\"").offer("m").details().status())
                .isEqualTo("deprecated");
    }

    @Test
    void aLimitOfZero_meansNotStated() throws IOException {
        RawOffer offer = small().offer("openai/gpt-oss-120b");

        assertThat(offer.details().contextTokens()).isEqualTo(131_072L);
        assertThat(offer.details().outputTokens()).isNull();
    }

    @Test
    void datesOfAMonth_areTaken() throws IOException {
        assertThat(small().offer("OPENAI/GPT-OSS-120B:free").details().released())
                .isEqualTo("2025-08");
    }

    @Test
    void aDateThatIsNone_isNotKnown_andCostsNoPrice() throws IOException {
        assertThat(model("\"release_date\":\"2025-25-11\"").offer("m").details().released())
                .isNull();
    }

    @Test
    void aTabInAName_isASpace_andOtherControlCharacters_areRefused() throws IOException {
        assertThat(model("\"name\":\"DeepSeek\\tR1\\t\"").offer("m").name()).isEqualTo("DeepSeek R1");
        assertThat(model("\"name\":\"a\\u0000b\"").rejections())
                .containsExactly("providers/lab/models/m: name holds control characters");
    }

    @Test
    void anOfferWithoutCost_hasNoPrice_ratherThanAZero() throws IOException {
        RawOffer offer = small().offer("house model @1");

        assertThat(offer.kind()).isEqualTo(OfferKind.NOT_STATED);
        assertThat(offer.prices().input()).isNull();
    }

    @Test
    void idsThatDifferInCase_areDifferentOffers() throws IOException {
        Heard heard = read("{\"lab\":{\"models\":{\"Qwen\":{},\"qwen\":{}}}}");

        assertThat(heard.offers()).extracting(RawOffer::offerId).containsExactly("Qwen", "qwen");
    }

    @Test
    void whatStandsAfterTheModels_isStillKnownOfTheProvider_andAScriptIsNoAddress() throws IOException {
        assertThat(small().providers())
                .containsExactly(
                        new RawProvider("lab", "The Lab", "https://lab.example/docs"),
                        new RawProvider("lab-coding-plan", "The Lab, by the month", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "cost":{"input":-1,"output":2}                   | cost.input is negative
            "cost":{"input":"0.1","output":2}                | cost.input is not a number
            "cost":{"input":9e9,"output":2}                  | cost.input is absurdly high
            "cost":{"input":1e-900,"output":2}               | cost.input has too many digits
            "cost":[1,2]                                     | cost is not an object
            "cost":{"tiers":[{"input":1}]}                   | cost.tiers has no size
            "limit":{"context":-5}                           | limit.context is negative
            "limit":{"context":1.5}                          | limit.context is not a whole number of tokens
            "name":{"en":"M"}                                | name is not text
            "open_weights":"yes"                             | open_weights is neither true nor false
            """)
    void aRecordWithAFault_isRejectedWithItsPlaceAndReason_andTheNextOneTaken(String field, String reason)
            throws IOException {
        Heard heard = read("{\"lab\":{\"models\":{\"bad\":{" + field + "},\"good\":{}}}}");

        assertThat(heard.rejections()).containsExactly("providers/lab/models/bad: " + reason);
        assertThat(heard.offers()).extracting(RawOffer::offerId).containsExactly("good");
    }

    @Test
    void aProviderWithoutModels_isRejected() throws IOException {
        assertThat(read("{\"a\":{\"name\":\"A\"},\"b\":7}").rejections())
                .containsExactly("providers/a: has no models", "providers/b: is not a provider with a usable id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                   | one JSON object of providers
            {"lab":{"models":{"m":{"name":"M     | cut off at line 1
            {"lab":{"models":{"m":{}}}           | cut off at line 1
            {"lab": nope}                        | not readable as JSON at line 1
            {"lab":{"models":{"m":{}}}} {"more":1}| goes on after its end
            <html>                               | not readable as JSON
            """)
    void aBrokenFile_isToldWithItsPlace(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFeed.class).hasMessageContaining(reason);
    }

    @Test
    void endlessNesting_isRefused_beforeTheMemoryEnds() {
        String deep = "{\"lab\":" + "[".repeat(1_000_000);

        assertThatThrownBy(() -> read(deep)).isInstanceOf(UnreadableFeed.class);
    }

    @Test
    void aLongFile_passesThrough_withoutBeingCollected() throws IOException {
        new GeneratedFeed(
                        20,
                        "{\"lab\":{\"models\":{",
                        "\"model-%d\":{\"name\":\"Some model with a name\",\"cost\":{\"input\":0.1,\"output\":0.2},\"limit\":{\"context\":32000}}",
                        "}}}")
                .passesThrough(new ModelsDevSource());
    }
}
