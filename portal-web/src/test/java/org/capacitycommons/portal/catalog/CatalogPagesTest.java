package org.capacitycommons.portal.catalog;

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

/** Anybody searches models and reads the page of one. */
@PortalTest
class CatalogPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/hardware", "catalog/hardware.json");
        StubServices.get("/api/v1/languages", "catalog/languages.json");
        StubServices.get("/api/v1/fits", "catalog/fits.json");
    }

    @Test
    void anUnconfirmedLicence_isMarkedLoudly_andNeverAsOpen() {
        var cards = browser.open("/en/models").document().select(".cards li");

        assertThat(cards).anySatisfy(card -> assertThat(card.text()).contains("Apache License 2.0", "From USD"));
        assertThat(cards)
                .filteredOn(card -> card.text().contains("Licence not confirmed"))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.select(".loud").text()).isEqualTo("Licence not confirmed"))
                .noneMatch(card -> card.text().contains("Apache"));
    }

    @Test
    void filters_standInTheAddress_andCanBeTakenAway() {
        var page = browser.open("/en/models?q=maize&language=en&language=sw&task=translation")
                .document();

        assertThat(page.select(".chosen a").eachAttr("href"))
                .contains("/en/models?q=maize&task=translation&language=sw");
        assertThat(page.select("details.filters").hasAttr("open")).isTrue();
        assertThat(page.select("#q").val()).isEqualTo("maize");
        var main = page.select("main").outerHtml();
        assertThat(main.indexOf("class=\"cards\"")).isGreaterThan(main.indexOf("class=\"chosen\""));
    }

    @Test
    void brokenParameters_areLeftOut() {
        var page = browser.open("/en/models?sort=nonsense&language=&facets=x&compare=no-id&q=" + "x".repeat(900));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#q").val()).hasSize(200);
        assertThat(page.document().select(".box")).isEmpty();
    }

    @Test
    void aLanguageAndANation_areTypedByName_andAskedByCode() {
        var page = browser.open("/en/models?language=Swahili&usedIn=kenya").document();

        assertThat(page.select(".chosen").text()).contains("Swahili", "Kenya");
        assertThat(page.select(".chosen a").eachAttr("href")).contains("/en/models?language=sw");
        assertThat(page.select("#l-usedIn").val()).isEqualTo("Kenya");
        assertThat(StubServices.questions("/api/v1/models")).last().asString().contains("language=sw", "usedIn=KE");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            language,      Klingonese,  Choose languages from the list.
            usedIn,        Atlantis,    Choose a nation from the list.
            billionsTo,    many,        'Write a number, for example 1200.'
            contextFrom,   '8,192',     This number can be read in two ways. Write it without separators.
            releasedFrom,  yesterday,   'Write year, month and day, for example 2027-03-31.'
            """)
    void aFilterThatCantBeRead_isToldAtItsField_andNothingElseIsLost(String name, String typed, String complaint) {
        String asked = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        var page = browser.open("/en/models?q=maize&" + name + "=" + asked);
        var html = page.document();

        assertThat(page.status()).isEqualTo(200);
        assertThat(html.select("#l-" + name).val()).isEqualTo(typed);
        assertThat(html.select("#l-" + name + "-error").text()).isEqualTo(complaint);
        assertThat(html.select("details.filters").hasAttr("open")).isTrue();
        assertThat(html.select(".notice").text()).contains("left out until you correct it");
        assertThat(html.select(".cards li")).isNotEmpty();
    }

    @Test
    void rangesAreTypedAsPeopleWrite_andAskedAsTheCatalogueReads() {
        browser.open("/en/models?billionsFrom=0%2C5&billionsTo=%D9%A8&contextFrom=131%20072&outputPriceTo=0.60");

        assertThat(StubServices.questions("/api/v1/models"))
                .last()
                .asString()
                .contains(
                        "minParameters=500000000",
                        "maxParameters=8000000000",
                        "minContext=131072",
                        "maxOutputPrice=0.6");
    }

    @Test
    void withAMachineAtHand_everyResultSaysWhetherItRunsThere() {
        StubServices.answer(
                "GET /api/v1/models",
                200,
                StubServices.example("catalog/models-page.json").replace("Qwen/Qwen3.6-35B-A3B", "Qwen/Qwen3-8B"));
        var page = browser.open("/en/models?hardware=nvidia-rtx-4090-24gb").document();

        assertThat(page.select(".cards li").eachText().getFirst())
                .contains("Runs on your machine", "about 5.01 GB to download");
        assertThat(page.select(".cards li").eachText().getLast()).contains("Not known whether it runs on your machine");
        assertThat(page.select("#hardware option[selected]").text()).isEqualTo("NVIDIA GeForce RTX 4090, 24 GB");
    }

    @Test
    void aPrice_hasCurrencyUnitKindAndDay() {
        assertThat(browser.open("/en/models")
                        .document()
                        .select(".cards li")
                        .eachText()
                        .getFirst())
                .contains("From USD 0.14 for input and USD 1 for output per million tokens, paid, as of 1 August 2026");
    }

    @Test
    void modelsArePutAside_inTheAddress_andComparedFromTwoOn() {
        var one = browser.open("/en/models?q=qwen&compare=Qwen/Qwen3-8B").document();
        assertThat(one.select(".box").text()).contains("Qwen/Qwen3-8B", "Choose one more model");
        assertThat(one.select(".cards a[href*=compare]").eachAttr("href").getFirst())
                .isEqualTo("/en/models?q=qwen&compare=Qwen%2FQwen3-8B&compare=Qwen%2FQwen3.6-35B-A3B");
        assertThat(one.select("form.search input[name=compare]").val()).isEqualTo("Qwen/Qwen3-8B");

        var two = browser.open("/en/models?compare=a/1&compare=a/2&compare=a/3&compare=a/4&compare=a/5")
                .document();
        assertThat(two.select(".box .button").attr("href"))
                .isEqualTo("/en/models/compare?id=a%2F1&id=a%2F2&id=a%2F3&id=a%2F4");
        assertThat(two.select(".cards a[href*=compare]"))
                .as("no room for a fifth")
                .isEmpty();
    }

    @Test
    void nothingFound_saysWhichFilterToDrop_andOffersModelsThatBeginSo() {
        StubServices.answer("GET /api/v1/models", 200, """
                {"items": [], "total": 0, "next": null, "facets": {}, "didYouMean": "maize",
                 "withoutOne": [{"parameter": "language", "count": 7}, {"parameter": "minParameters", "count": 3},
                                {"parameter": "q", "count": 85}]}""");
        StubServices.get("/api/v1/suggest", "catalog/suggest.json");
        var page = browser.open("/en/models?q=maiz&language=sw&billionsFrom=2").document();

        assertThat(page.select("main h2 + ul li").eachText())
                .contains(
                        "Leave out Languages: Swahili: models found: 7",
                        "Leave out Parameters from (billions): models found: 3",
                        "Leave out “maiz”: models found: 85",
                        "Is it this one? Qwen3-8B");
        assertThat(page.select("a:contains(Languages: Swahili)").attr("href"))
                .isEqualTo("/en/models?q=maiz&billionsFrom=2");
        assertThat(page.text()).contains("Did you mean maize");
    }

    @Test
    void aTotalThatWasNotCounted_isNotGivenAsOne() {
        StubServices.answer("GET /api/v1/models", 200, """
                {"items": [], "total": 10000, "totalExact": false, "next": null, "facets": {}, "withoutOne": []}""");
        assertThat(browser.open("/en/models").document().select("[role=status]").text())
                .isEqualTo("More than 10,000 models");
    }

    @Test
    void aFilterThatTheCatalogueDoesNotKnow_isDropped_andThePageSaysSo() {
        StubServices.refuseWith("GET /api/v1/models", "openness=VERY", 400, "unknown-facet-value");
        StubServices.refuseWith("GET /api/v1/models", "cursor=old", 410, "page-gone");

        var page = browser.open("/en/models?q=maize&openness=VERY");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".notice").text()).contains("filters that the catalogue does not know");
        assertThat(page.document().select(".cards li")).isNotEmpty();

        var restarted = browser.open("/en/models?q=maize&cursor=old").document();
        assertThat(restarted.select(".notice").text()).contains("starts from the beginning again");
    }

    @Test
    void theSameSearchIsThereForPrograms() {
        assertThat(browser.open("/en/models?q=maize&billionsTo=8&sort=newest")
                        .document()
                        .select("main a[href*=exports]")
                        .eachAttr("href"))
                .containsExactly(
                        "https://catalog.example.org/api/v1/exports/models.csv?q=maize&maxParameters=8000000000",
                        "https://catalog.example.org/api/v1/exports/models.ndjson?q=maize&maxParameters=8000000000");
    }

    @Test
    void withoutTheCatalogue_thePageSaysSo() {
        StubServices.goDown();
        assertThat(browser.open("/en/models?q=maize").status()).isEqualTo(503);
    }
}
