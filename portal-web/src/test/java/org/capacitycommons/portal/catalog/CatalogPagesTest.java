package org.capacitycommons.portal.catalog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void anUnconfirmedLicence_isMarkedLoudly_andNeverAsOpen() {
        var cards = browser.open("/en/models").document().select(".cards li");

        assertThat(cards).anySatisfy(card -> assertThat(card.text()).contains("Apache License 2.0", "from USD"));
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
    void aModel_showsItsFactsWithSourceAndItsPricesWithTheirDay() {
        var page = browser.open("/fr/models/Qwen/Qwen3-8B").document();

        assertThat(page.select("h1").text()).isEqualTo("Qwen3-8B");
        assertThat(page.text()).contains("8,2 milliards", "OpenRouter models API", "24 novembre 2026", "Abonnement");
        assertThat(page.select("#revisions + ul").text()).contains("2025-04-28");
    }

    @Test
    void brokenParameters_areLeftOut() {
        var page = browser.open("/en/models?sort=nonsense&language=&facets=x&q=" + "x".repeat(900));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#q").val()).hasSize(200);
    }
}
