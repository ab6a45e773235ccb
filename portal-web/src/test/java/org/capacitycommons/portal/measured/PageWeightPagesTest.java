package org.capacitycommons.portal.measured;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

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
        var page = browser.open("/en/page-weight").document();

        assertThat(page.select("dl.facts").text())
                .contains("2 × a processor of a test")
                .contains("5,000 of 6,720");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "First visit: everything on the wire, the heaviest page at most 14,000 12,345 bytes reached",
                        "First paint at 50 kbit/s and 600 ms, the slowest page at most 2.5 2.71 s not reached",
                        "Lighthouse: performance, the lowest at least 98 98 reached");
    }

    @Test
    void whatIsSaidOfThePortal_leadsThere() {
        assertThat(browser.open("/fr/about").document().select("main a").eachAttr("href"))
                .contains("/fr/page-weight");
    }
}
