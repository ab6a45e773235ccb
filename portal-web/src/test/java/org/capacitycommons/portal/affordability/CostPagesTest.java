package org.capacitycommons.portal.affordability;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Which model can my ministry afford? A question in the address, an answer with everything that it rests on. */
@PortalTest
class CostPagesTest {
    private static final String KENYA = "/en/affordability?ask=1&task=text-generation&language=French&usedIn=Kenya"
            + "&use=GOVERNMENT&calls=200000&tokensIn=800&tokensOut=300&hardware=nvidia-rtx-4090-24gb"
            + "&hostPrice=260000&hostWatts=150&utilisation=30&years=3&pue=1.3&electricity=25&currency=kes"
            + "&rate=129.5&rateOn=2026-11-20&rateSource=Central+bank&data=0.05";
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/hardware", "catalog/hardware.json");
        StubServices.get("/api/v1/languages", "catalog/languages.json");
        StubServices.on("POST /api/v1/affordability", 200, "catalog/affordability-answer.json");
    }

    @Test
    void theFormStarts_withAssumptionsThatCanBeChanged_andNothingIsReckonedYet() {
        var page = browser.open("/en/affordability?model=Qwen/Qwen3-8B").document();

        assertThat(page.select("#f-model").val()).isEqualTo("Qwen/Qwen3-8B");
        assertThat(page.select("#f-utilisation").val()).isEqualTo("30");
        assertThat(page.select("#f-pue").val()).isEqualTo("1.3");
        assertThat(page.select("#f-electricity").val())
                .as("nobody guesses what electricity costs")
                .isEmpty();
        assertThat(page.select("[role=status]")).isEmpty();
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void aMinistryInKenya_asksOnce_andSeesBothWaysSideBySide() {
        var page = browser.open(KENYA).document();

        assertThat(page.select("[role=status]").text()).isEqualTo("Models that meet the needs: 13. Left out: 72.");
        assertThat(page.select("section.item").eachText().getFirst())
                .contains("1. Llama-3.1-8B-Instruct", "Use by government: Allowed under conditions")
                .contains("Paying by use", "KES 1,658", "prices as of 1 August 2026")
                .contains("On your own machine", "KES 15,103", "KES 16,629", "Runs on your machine")
                .contains("Your own machine never becomes cheaper")
                .contains("kWh per million tokens", "about 4.91 GB to download");
        assertThat(page.select("table.bars").text()).contains("Llama-3.1-8B-Instruct", "KES 1,658");
    }

    @Test
    void theQuestion_reachesTheCatalogueAsTyped() {
        browser.open(KENYA);
        var asked = StubServices.writes().getLast().json();

        assertThat(asked.getJsonObject("needs").getMap())
                .containsEntry("usedIn", "KE")
                .containsEntry("requestsPerMonth", 200000);
        assertThat(asked.getJsonObject("needs").getJsonArray("languages").encode())
                .isEqualTo("[\"fr\"]");
        assertThat(asked.getJsonObject("atHand").getDouble("utilisation")).isEqualTo(0.3);
        assertThat(asked.getJsonObject("atHand").getDouble("dataPricePerGb"))
                .as("50 a gigabyte")
                .isEqualTo(50.0);
        assertThat(asked.getJsonObject("atHand").getJsonObject("exchangeRate").getString("readOn"))
                .isEqualTo("2026-11-20");
        assertThat(asked.getJsonObject("atHand").containsKey("staffPerMonth")).isFalse();
    }

    @Test
    void whatTheFiguresRestOn_isShown_andLeadsToTheFieldThatChangesIt() {
        var page = browser.open(KENYA).document();

        assertThat(page.select("#formula + ul li")).hasSize(5);
        assertThat(page.select("li:contains(Price of electricity) a").attr("href"))
                .isEqualTo("#f-electricity");
        assertThat(page.select("li:contains(Price of electricity):contains(entered by you)")
                        .text())
                .isEqualTo("Price of electricity per kWh 25 KES/kWh entered by you");
        assertThat(page.select("li:contains(Share of the memory speed)")).isNotEmpty();
        assertThat(page.text()).contains("No figure contains: electricity while it waits");
        assertThat(page.select("section.item a[href=#f-data]").text())
                .as("the download has no price yet")
                .isNotEmpty();
    }

    @Test
    void whoIsLeftOut_isNamedWithEveryReason() {
        var page = browser.open(KENYA).document();

        assertThat(page.select("#leftout + ul").text()).contains("Its languages are not known: 39");
        assertThat(page.select("details li:contains(SmolLM3-3B)").text())
                .contains("Its languages are not known (French)", "Whether the licence allows it is not known");
        assertThat(page.text()).contains("More models left out:");
    }

    @Test
    void theAddressHoldsTheQuestion_soAnAnswerCanBePassedOn() {
        var page = browser.open(KENYA).document();
        assertThat(page.select("#f-calls").val()).isEqualTo("200000");
        assertThat(page.select("#f-usedIn").val()).isEqualTo("Kenya");
        assertThat(page.select("#f-currency-hint").text()).contains("Your nation’s currency is KES");
        assertThat(page.select("a[hreflang=fr]").attr("href")).startsWith("/fr/affordability?ask=1&task=");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            calls,       many,       'Write a whole number, for example 1200.'
            calls,       '200,000',  This number can be read in two ways. Write it without separators.
            calls,       -1,         Give a number of at least 0.
            pue,         0.9,        Give a number of at least 1.
            utilisation, 130,        Give a number of at most 100.
            language,    Klingonese, Choose languages from the list.
            usedIn,      Atlantis,   Choose a nation from the list.
            currency,    shilling,   Choose a currency from the list.
            model,       qwen,       'Write the model’s name in two parts, for example Qwen/Qwen3-8B.'
            """)
    void whatCantBeRead_isToldAtItsField_andNothingTypedIsLost(String name, String typed, String complaint) {
        var page = browser.open("/en/affordability?ask=1&electricity=25&" + name + "="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        var html = page.document();

        assertThat(page.status()).isEqualTo(422);
        assertThat(html.select("#f-" + name).val()).isEqualTo(typed);
        assertThat(html.select("#f-" + name + "-error").text()).contains(complaint);
        assertThat(html.select("#errors a").eachAttr("href")).contains("#f-" + name);
        assertThat(html.select("#f-electricity").val()).isEqualTo("25");
        assertThat(html.title()).startsWith("Error:");
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void anExchangeRate_needsItsDayAndItsSource() {
        var page =
                browser.open("/en/affordability?ask=1&currency=KES&rate=129.5").document();
        assertThat(page.select("#f-rateOn-error").text()).contains("Answer this question.");
        assertThat(page.select("#f-rateSource-error").text()).contains("Answer this question.");
    }

    @Test
    void whatTheCatalogueRefuses_standsAtItsField() {
        StubServices.answer("POST /api/v1/affordability", 422, """
                {"type": "/problems/validation", "status": 422,
                 "errors": [{"field": "needs.requestsPerMonth", "key": "out-of-range", "params": {}},
                            {"field": "atHand.hardware", "key": "unknown-value"}]}""");
        var page = browser.open(KENYA);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#f-calls-error").text()).contains("Look at this answer again.");
        assertThat(page.document().select("#f-hardware-error").text()).isNotEmpty();
    }

    @Test
    void nothingAffordable_saysSo_withReasons() {
        StubServices.answer("POST /api/v1/affordability", 200, """
                {"formula": "affordability-1", "currency": "USD", "items": [], "total": 0, "leftOutTotal": 1,
                 "leftOutByReason": [{"code": "OVER_BUDGET", "models": 1}],
                 "leftOut": [{"id": "Qwen/Qwen3-8B", "name": "Qwen3-8B", "reasons": [
                   {"code": "OVER_BUDGET", "params": {"cheapest": "34.450000", "budget": "10"}}]}],
                 "notExamined": 0, "assumptions": [], "notCounted": []}""");
        var page = browser.open("/en/affordability?ask=1&budget=10").document();

        assertThat(page.text()).contains("No model meets these needs.", "Costs more than the budget: 1");
        assertThat(page.select("details li").text()).contains("Qwen3-8B: Costs more than the budget (10, 34.45)");
    }

    @Test
    void withoutTheCatalogue_thePageSaysSo() {
        StubServices.goDown();
        assertThat(browser.open(KENYA).status()).isEqualTo(503);
    }
}
