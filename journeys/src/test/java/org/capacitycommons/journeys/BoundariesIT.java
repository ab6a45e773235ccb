package org.capacitycommons.journeys;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.capacitycommons.journeys.suite.People;
import org.capacitycommons.journeys.suite.Person;
import org.capacitycommons.journeys.suite.Screen;
import org.capacitycommons.journeys.suite.SuiteExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What must not happen, seen from a browser. */
@ExtendWith(SuiteExtension.class)
class BoundariesIT {
    private final People people;

    BoundariesIT(People people) {
        this.people = people;
    }

    @Test
    void anotherMinistrysDraft_isNotThere() {
        try (Person kenya = people.signedIn("kenya-submitter", Screen.DESK, true);
                Person senegal = people.signedIn("senegal-submitter", Screen.DESK, true);
                Person partner = people.signedIn("partner-lab", Screen.DESK, true);
                Person visitor = people.visitor(Screen.DESK, true)) {
            String draft = Registration.starts(kenya, "Flood warnings for Budalangi", "OTHER");

            senegal.opens("/en/my/projects/" + draft).answeredWith(404);
            senegal.opens("/en/my/projects/" + draft + "/sections/aim").answeredWith(404);
            partner.opens("/en/my/projects/" + draft).answeredWith(403);
            visitor.opens("/en/projects/" + draft).answeredWith(404);
            senegal.opens("/en/my/projects").doesNotSee("Budalangi");
        }
    }

    @Test
    void anEditor_fillsInEverything_butASubmitterSubmits() {
        String title = "Market prices by voice call in Kakamega";
        try (Person editor = people.signedIn("kenya-editor", Screen.PHONE, false);
                Person submitter = people.signedIn("kenya-submitter", Screen.PHONE, true)) {
            String draft = Registration.starts(editor, title, "AGRICULTURE");
            Registration.completes(editor, draft, title);

            editor.opens("/en/my/projects/" + draft + "/answers").doesNotSee("Go to the declaration");
            editor.opens("/en/my/projects/" + draft + "/declaration");
            Registration.declares(editor);
            editor.presses("Submit the project").answeredWith(403);
            editor.opens("/en/my/projects/" + draft).sees("Draft");
            submitter.opens("/en/my/projects/" + draft + "/answers").sees("Go to the declaration");
        }
    }

    @Test
    void anIncompleteProject_isNotSubmitted_andSaysWhatIsMissing() {
        try (Person ministry = people.signedIn("kenya-submitter", Screen.PHONE, true)) {
            String draft = Registration.starts(ministry, "Livestock diseases by photograph", "OTHER");
            ministry.opens("/en/my/projects/" + draft + "/answers")
                    .sees("Before you can submit")
                    .doesNotSee("Go to the declaration");
        }
    }

    @Test
    void whoeverSavesSecond_choosesFieldByField_andNothingTypedIsLost() {
        try (Person submitter = people.signedIn("kenya-submitter", Screen.PHONE, true);
                Person editor = people.signedIn("kenya-editor", Screen.PHONE, true)) {
            String draft = Registration.starts(submitter, "Fish prices at Lake Victoria", "OTHER");
            String section = "/en/my/projects/" + draft + "/sections/people";
            submitter.opens(section).fills("regions", "Kisumu");
            editor.opens(section).fills("regions", "Homa Bay").presses("Save and come back later");

            submitter
                    .presses("Save and come back later")
                    .answeredWith(412)
                    .sees("Choose for each field that differs")
                    .sees("Saved by somebody else: Homa Bay")
                    .takesPicture("field-by-field");
            submitter.presses("Save and come back later");

            submitter.opens(section);
            assertThat(submitter.page().locator("[name='regions']").inputValue())
                    .isEqualTo("Kisumu");
        }
    }

    @Test
    void aFormSentTwice_isDoneOnce() {
        // A name of its own: the suite keeps what earlier runs have left.
        String title = "Triage of malaria at health posts " + UUID.randomUUID();
        try (Person ministry = people.signedIn("senegal-submitter", Screen.PHONE, false)) {
            ministry.opens("/en/my/projects/new")
                    .fills("title", title)
                    .fills("sector", "HEALTH")
                    .presses("Continue");

            String first = ministry.sendsInTheBackground("main form", "create");
            String second = ministry.sendsInTheBackground("main form", "create");

            assertThat(first).matches(".*/en/my/projects/P-\\d+");
            assertThat(second).isEqualTo(first);
            ministry.opens("/en/my/projects");
            assertThat(ministry.page().getByText(title).count()).isEqualTo(1);
        }
    }

    @Test
    void pagesForAdministrators_areClosedToOthers() {
        try (Person ministry = people.signedIn("kenya-submitter", Screen.PHONE, true);
                Person auditor = people.signedIn("auditor", Screen.PHONE, true)) {
            ministry.opens("/en/reviews").answeredWith(403);
            auditor.opens("/en/reviews").answeredWith(200);
        }
    }
}
