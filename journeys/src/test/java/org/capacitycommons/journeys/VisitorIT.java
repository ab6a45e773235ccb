package org.capacitycommons.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.journeys.suite.People;
import org.capacitycommons.journeys.suite.Person;
import org.capacitycommons.journeys.suite.Screen;
import org.capacitycommons.journeys.suite.SuiteExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without an account looks for a model and for what others do with it. */
@ExtendWith(SuiteExtension.class)
class VisitorIT {
    private final People people;

    VisitorIT(People people) {
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void findsAModelByAMisspelledWord_andSeesWhatTheLicenceAllows(Screen screen) {
        try (Person visitor = people.visitor(screen, true)) {
            visitor.opens("/en").takesPicture("home");
            visitor.opens("/en/models?q=mistrl").sees("Mistral").takesPicture("search");
            visitor.opens("/en/models?q=qwen3-8b");
            visitor.follows("Qwen3-8B")
                    .sees("Apache")
                    .sees("Every value with its source")
                    .takesPicture("model");
        }
    }

    @Test
    void narrowsASearch_andTakesAFilterBack() {
        try (Person visitor = people.visitor(Screen.PHONE, false)) {
            visitor.opens("/en/models").sees("85 models");
            visitor.opens("/en/models?task=weather-forecasting");
            assertThat(visitor.page().locator("details.filters").getAttribute("open"))
                    .as("filters are open while one is in force")
                    .isNotNull();
            visitor.page().locator("ul.chosen a").first().click();
            visitor.sees("85 models");
        }
    }

    @Test
    void isNeverToldThatAnUnconfirmedLicenceIsOpen() {
        try (Person visitor = people.visitor(Screen.PHONE, true)) {
            visitor.opens("/en/models/deepseek-ai/DeepSeek-V3.2")
                    .sees("Licence not confirmed")
                    .doesNotSee("You may use it in paid or free services.");
        }
    }

    @ParameterizedTest
    @CsvSource({"/fr", "/fr/models", "/fr/models/Qwen/Qwen3-8B", "/fr/deployments", "/fr/projects", "/fr/nations"})
    void readsEveryPublicPageInFrench(String path) {
        try (Person visitor = people.visitor(Screen.PHONE, true)) {
            visitor.opens(path).answeredWith(200);
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("fr");
        }
    }

    @Test
    void seesThatAReportedDeploymentIsNotConfirmed() {
        try (Person visitor = people.visitor(Screen.DESK, true)) {
            visitor.opens("/en/deployments?origin=REPORTED").sees("36 deployments");
            visitor.opens("/en/deployments/R-001")
                    .sees("Publicly reported, not confirmed by the ministry")
                    .takesPicture("reported-deployment");
        }
    }

    @Test
    void whoTypesAWrongAddress_isShownAWayOn() {
        try (Person visitor = people.visitor(Screen.PHONE, true)) {
            visitor.opens("/en/models/nobody/nothing").answeredWith(404);
            visitor.opens("/fr/deployments/D-999999").answeredWith(404);
            visitor.opens("/en/no/such/page").answeredWith(404);
            visitor.opens("/en/models?cursor=broken").sees("It starts from the beginning again.");
        }
    }
}
