package org.capacitycommons.journeys;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.capacitycommons.journeys.suite.RunningSuite;
import org.capacitycommons.journeys.suite.SuiteExtension;
import org.capacitycommons.survey.Accounts;
import org.capacitycommons.survey.Chromium;
import org.capacitycommons.survey.Complaint;
import org.capacitycommons.survey.Scenery;
import org.capacitycommons.survey.Surveyor;
import org.capacitycommons.survey.View;
import org.capacitycommons.survey.Views;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pairwise choice of page, state, language, colours and width, each of them held against the rules of accessibility.
 * {@code ./portal bench portal} looks at all of them.
 */
@ExtendWith(SuiteExtension.class)
class PagesForEverybodyIT {
    private static final int MOST = 300;

    private final RunningSuite suite;
    private final Chromium browser;

    PagesForEverybodyIT(RunningSuite suite, Chromium browser) {
        this.suite = suite;
        this.browser = browser;
    }

    @Test
    void nobodyIsKeptOut_byLanguageColoursOrAWindowOf320Pixels() {
        Accounts accounts = username -> suite.account(username).password();
        Scenery scenery = new Scenery(browser, suite.url(), accounts, Clock.systemUTC());
        Map<String, String> made = scenery.build();
        List<View> chosen = Views.choice(MOST);
        List<Complaint> complaints = new ArrayList<>();

        try (Surveyor surveyor = new Surveyor(browser, suite.url(), accounts, made)) {
            chosen.forEach(view -> complaints.addAll(surveyor.look(view)));
        } finally {
            scenery.clearQueue(made);
        }

        assertThat(chosen).hasSizeBetween(200, MOST);
        assertThat(complaints).isEmpty();
    }
}
