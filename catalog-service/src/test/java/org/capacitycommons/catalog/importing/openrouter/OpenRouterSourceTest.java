package org.capacitycommons.catalog.importing.openrouter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
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
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class OpenRouterSourceTest {

    private static Heard read(String json) throws IOException {
        return Heard.of(new OpenRouterSource(), json);
    }

    private static Heard models(String models) throws IOException {
        return read("{\"data\":[" + models + "]}");
    }

    private static Heard fixture(String name) throws IOException {
        try (InputStream file = OpenRouterSourceTest.class.getResourceAsStream("/openrouter/" + name)) {
            return Heard.of(new OpenRouterSource(), Objects.requireNonNull(file));
        }
    }

    @Test
    void bothFormsOfTheEnvelope_areRead() throws IOException {
        assertThat(fixture("may.json").offers()).hasSize(7);
        assertThat(fixture("august.json").offers()).hasSize(7);
    }

    @Test
    void pricesAsText_becomePricesForAMillion_andKeepEveryDigit() throws IOException {
        Prices prices = fixture("august.json").offer("example/lantern-8b").prices();

        assertThat(prices.input()).hasToString("0.017");
        assertThat(prices.output()).as("noise of binary numbers is kept").hasToString("0.6000000000000001");
        assertThat(prices.cacheRead()).hasToString("0.0028");
    }

    @Test
    void pricesInOtherUnits_areRates_andTheirZerosSayNothing() throws IOException {
        assertThat(fixture("august.json").offer("example/lantern-8b").prices().rates())
                .extracting(
                        Rate::item,
                        rate -> rate.unit().per(),
                        rate -> rate.usd().toPlainString())
                .contains(
                        tuple(PriceItem.INPUT_IMAGE, "1 image", "0.001238"),
                        tuple(PriceItem.WEB_SEARCH, "1 query", "0.01"))
                .noneMatch(rate -> rate.toList().contains(PriceItem.REQUEST));
    }

    @Test
    void aPriceForLongPrompts_holdsFromItsLengthOn() throws IOException {
        assertThat(fixture("august.json").offer("example/lantern-8b").prices().tiers())
                .extracting(Prices.Tier::aboveTokens, tier -> String.valueOf(tier.input()))
                .containsExactly(tuple(199_999L, "0.034"));
    }

    @Test
    void aPriceForSomeHours_keepsThem() throws IOException {
        assertThat(fixture("august.json").offer("example/night-owl").prices().rates())
                .extracting(
                        Rate::item,
                        rate -> rate.usd().toPlainString(),
                        rate -> rate.terms().hours())
                .containsExactly(
                        tuple(PriceItem.INPUT, "0.07", new Rate.Hours(List.of("1", "2"), "16:30", "00:30")),
                        tuple(PriceItem.OUTPUT, "0.55", new Rate.Hours(List.of("1", "2"), "16:30", "00:30")));
    }

    @Test
    void aRouter_asksWhatItsChoiceAsks_soNoPriceIsStated() throws IOException {
        RawOffer router = fixture("august.json").offer("example/auto");

        assertThat(router.kind()).isEqualTo(OfferKind.NOT_STATED);
        assertThat(router.prices().input()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            example/gift:free, 0,         FREE
            example/gift,      0,         TRIAL
            example/gift,      0.0000001, PAID
            """)
    void aZero_isFreeOnlyWhereItIsCalledSo(String id, String price, OfferKind kind) throws IOException {
        assertThat(models("{\"id\":\"%s\",\"pricing\":{\"prompt\":\"%s\",\"completion\":\"%s\"}}"
                                .formatted(id, price, price))
                        .offer(id)
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void anAlias_isNoOfferOfItsOwn() throws IOException {
        Heard heard = fixture("august.json");

        assertThat(heard.offers()).extracting(RawOffer::offerId).noneMatch(id -> id.startsWith("~"));
        assertThat(heard.rejections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            '"Example-Lab/Lantern-8B"',     example-lab/lantern-8b
            '""',                           null
            null,                           null
            '"CohereForAI/aya-expanse-8b"', coherelabs/aya-expanse-8b
            '"not a hub id"',               null
            """)
    void theHubId_isTakenWhereThereIsOne_alsoUnderAnOldName(@Nullable String stated, @Nullable String hubId)
            throws IOException {
        assertThat(models("{\"id\":\"other/name\",\"hugging_face_id\":" + stated + "}")
                        .offer("other/name")
                        .hubId())
                .isEqualTo(hubId);
    }

    @Test
    void limitsAndTheAnnouncedEnd_areTaken_andNullsAreNotStated() throws IOException {
        RawOffer.Details details =
                fixture("august.json").offer("example/lantern-8b").details();
        assertThat(details.contextTokens()).isEqualTo(131_072L);
        assertThat(details.outputTokens()).isEqualTo(16_384L);
        assertThat(details.endsOn()).isEqualTo("2026-12-31");

        assertThat(models("{\"id\":\"x\",\"context_length\":null,\"top_provider\":{\"max_completion_tokens\":null},"
                                + "\"default_parameters\":{},\"supported_voices\":null}")
                        .offer("x")
                        .details())
                .isEqualTo(RawOffer.Details.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                                                                | data/0: is not a model
            {"name":"x"}                                                     | data/0: id is missing or can't be used
            {"id":"x","pricing":{"prompt":"-2"}}                             | data/x: pricing.prompt is negative
            {"id":"x","pricing":{"prompt":"a lot"}}                          | data/x: pricing.prompt is not a number
            {"id":"x","pricing":{"prompt":"9"}}                              | data/x: pricing.prompt is absurdly high
            {"id":"x","pricing":{"prompt":"1e-99"}}                          | data/x: pricing.prompt has too many digits
            {"id":"x","pricing":{"prompt":["1"]}}                            | data/x: pricing.prompt is not a number
            {"id":"x","pricing":"free"}                                      | data/x: pricing is not an object
            {"id":"x","pricing":{"overrides":[{"prompt":"1"}]}}              | data/x: pricing.overrides has no condition
            {"id":"x","context_length":"long"}                               | data/x: context_length is not a number
            """)
    void aRecordWithAFault_isRejectedWithItsPlaceAndReason(String model, String rejection) throws IOException {
        assertThat(models(model).rejections()).containsExactly(rejection);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                        | the list 'data'
            {"models":[]}                                             | the list 'data'
            {"data":{}}                                               | the list 'data'
            {"data":[],"links":{"next":"https://x.example?page=2"}}   | one page of several
            {"data":[{"id":"x"}],"total_count":336}                   | says total_count 336 and holds 1 models
            {"data":[{"id":"x"}                                       | cut off at line 1
            """)
    void aFileThatIsNotTheWholeList_isRefused(String feed, String reason) {
        assertThatThrownBy(() -> read(feed)).isInstanceOf(UnreadableFeed.class).hasMessageContaining(reason);
    }

    @Test
    void thePriceFacts_areReadWhole_eachWithItsModelOnTheHub() throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(
                SharedData.catalog("openrouter/openrouter_open_weight_price_facts_2026-08-01.json")))) {
            Heard heard = Heard.of(new OpenRouterSource(), file);

            assertThat(heard.rejections()).isEmpty();
            assertThat(heard.offers()).hasSize(152).allMatch(offer -> offer.hubId() != null);
        }
    }

    @Test
    void twoHundredMegabytes_passThrough_withoutBeingCollected() throws IOException {
        new GeneratedFeed(
                        200,
                        "{\"data\":[",
                        "{\"id\":\"lab/model-%d\",\"description\":\"As long as it takes to say little\",\"pricing\":{\"prompt\":\"0.0000001\",\"completion\":\"0.0000002\"}}",
                        "]}")
                .passesThrough(new OpenRouterSource());
    }
}
