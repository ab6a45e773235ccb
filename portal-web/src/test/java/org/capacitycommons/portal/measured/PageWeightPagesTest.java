package org.capacitycommons.portal.measured;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Anybody can read what the portal's own pages cost them. */
@PortalTest
class PageWeightPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
    }

    @Test
    void theLastMeasurement_isShown_rowByRow_withItsDayAndMachine() {
        Measurement last = Measurement.last().orElseThrow();

        var page = browser.open("/en/page-weight").document();

        assertThat(page.select("tbody tr")).hasSameSizeAs(last.figures());
        assertThat(page.select("dl.facts").text()).contains(last.processors());
        for (Figure figure : last.figures()) {
            assertThat(page.select("tbody tr").text())
                    .contains(new Words(Language.EN).say("weight.row." + figure.name()));
        }
    }

    @Test
    void theFootOfEveryPage_leadsThere() {
        assertThat(browser.open("/fr/about").document().select("footer nav a").eachAttr("href"))
                .contains("/fr/page-weight");
    }
}
