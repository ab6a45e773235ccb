package org.capacitycommons.journeys;

import java.util.Map;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.journeys.suite.People;
import org.capacitycommons.journeys.suite.Person;
import org.capacitycommons.journeys.suite.Screen;
import org.capacitycommons.journeys.suite.SuiteExtension;
import org.capacitycommons.survey.MaizeAdvice;

import static org.assertj.core.api.Assertions.assertThat;

/** From "there is a model" to "it serves our farmers, and somebody answers for it". */
@ExtendWith(SuiteExtension.class)
class PilotJourneyIT {
    private final People people;

    PilotJourneyIT(People people) {
        this.people = people;
    }

    @ParameterizedTest(name = "on a {0}, JavaScript {1}")
    @CsvSource({"PHONE, true", "DESK, false"})
    void aMinistrysPilot_goesFromRegistrationToAPublicDeployment(Screen screen, boolean javaScript) {
        String title = MaizeAdvice.TITLE + (javaScript ? "" : " and Bungoma");
        try (Person ministry = people.signedIn("kenya-submitter", screen, javaScript);
                Person admin = people.signedIn("admin-one", screen, javaScript);
                Person anyone = people.visitor(screen, javaScript)) {
            String project = Registration.starts(ministry, title, "AGRICULTURE");
            savesAnIncompleteDraft(ministry, project);
            Registration.completes(ministry, project, title);
            Registration.submits(ministry, project);

            takes(admin, project, title);
            asksForChanges(admin);
            answersTheRequest(ministry, project);
            Registration.submits(ministry, project);
            anyone.opens("/en/projects/" + project).answeredWith(404);
            takes(admin, project, title);
            approves(admin);
            anyone.opens("/en/projects/" + project).answeredWith(200).sees(title);

            String deployment = opensADeployment(ministry, project);
            anyone.opens("/en/deployments/" + deployment).answeredWith(404);
            describesTheDeployment(ministry, deployment);
            ministry.opens("/en/my/deployments/" + deployment)
                    .presses("Move to pilot and publish")
                    .sees("Pilot");

            anyone.opens("/en/deployments?stage=PILOT").sees(title);
            anyone.follows(title)
                    .sees("Qwen/Qwen3-8B")
                    .sees("Kitale")
                    .sees("Questions answered within a day")
                    .doesNotSee("Wanjiku")
                    .takesPicture("deployment");
        }
    }

    private static void savesAnIncompleteDraft(Person ministry, String project) {
        ministry.opens("/en/my/projects/" + project + "/sections/responsible")
                .fills("unit", "Directorate of Crop Extension")
                .fills("leadEmail", "not an address")
                .presses("Save and come back later")
                .sees("In progress");
        ministry.opens("/en/my/projects/" + project + "/sections/responsible");
        assertThat(ministry.page().locator("[name='leadEmail']").inputValue())
                .as("what was typed is still there, right or wrong")
                .isEqualTo("not an address");
        ministry.presses("Save and continue").sees("There is a problem").takesPicture("registration-errors");
        assertThat(ministry.page().locator("[name='leadEmail']").getAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    private static void takes(Person admin, String project, String title) {
        admin.opens("/en/reviews").sees(title);
        admin.opens("/en/reviews/" + project);
        admin.presses("Take this project for review").sees("What must change in");
    }

    private static void asksForChanges(Person admin) {
        admin.fills("comment.data", "Say who can listen to the recordings and how long they are kept.")
                .fills("decision", "REQUEST_CHANGES")
                .fills("reason", "One section needs more.")
                .presses("Save and record the decision")
                .doesNotSee("There is a problem");
    }

    private static void answersTheRequest(Person ministry, String project) {
        ministry.opens("/en/my/projects/" + project)
                .sees("Changes asked")
                .sees("Say who can listen to the recordings")
                .follows("Answer this request");
        ministry.fills("answer", "Only two officers; deleted after six months.").presses("Save");
        ministry.opens("/en/my/projects/" + project + "/sections/data")
                .fills("retentionMonths", "6")
                .presses("Save and continue");
    }

    private static void approves(Person admin) {
        admin.sees("Changed since the last round");
        for (var verdict : admin.page()
                .locator("input[type=radio][name$='.verdict'][value='MET']")
                .all()) {
            verdict.check();
        }
        admin.fills("decision", "APPROVE")
                .fills("reason", "Well prepared.")
                .takesPicture("review")
                .presses("Save and record the decision")
                .doesNotSee("There is a problem")
                .sees("Decided");
    }

    private static String opensADeployment(Person ministry, String project) {
        ministry.opens("/en/my/projects/" + project).sees("Approved").follows("Open a deployment");
        ministry.presses("Open the deployment").sees("What to do next").sees("Name at least one site.");
        String address = ministry.page().url();
        String deployment = address.substring(address.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
        assertThat(deployment).matches("D-\\d+");
        return deployment;
    }

    private static void describesTheDeployment(Person ministry, String deployment) {
        ministry.opens("/en/my/deployments/" + deployment)
                .presses("Move to pilot and publish")
                .sees("Name at least one site.");
        ministry.opens("/en/my/deployments/" + deployment + "/site")
                .fills("name", "Kitale, Trans Nzoia")
                .presses("Add");
        ministry.opens("/en/my/deployments/" + deployment + "/model?q=qwen3-8b").follows("Qwen3-8B");
        Map.of(
                        "purpose", "Drafts answers in Swahili that an officer checks.",
                        "runsOn", "local-server",
                        "dataNation", "KE",
                        "inferenceNation", "KE",
                        "accessFromAbroad", "nobody",
                        "since", "2026-11-01")
                .forEach(ministry::fills);
        ministry.page().locator("[name='revision']").first().check();
        ministry.presses("Add").doesNotSee("There is a problem");
        ministry.opens("/en/my/deployments/" + deployment + "/indicator");
        Map.of(
                        "name", "Questions answered within a day",
                        "unit", "percent",
                        "howMeasured", "Time stamps of question and answer.",
                        "baseline.value", "5",
                        "baseline.on", "2026-10",
                        "target.value", "80",
                        "target.on", "2027-12",
                        "frequency", "monthly")
                .forEach(ministry::fills);
        ministry.presses("Add").doesNotSee("There is a problem");
    }
}
