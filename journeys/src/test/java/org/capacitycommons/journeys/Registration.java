package org.capacitycommons.journeys;

import org.capacitycommons.journeys.suite.Person;
import org.capacitycommons.survey.MaizeAdvice;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps of a registration that several stories share. */
final class Registration {
    private Registration() {}

    /** Starts a project and gives its reference. */
    static String starts(Person ministry, String title, String sector) {
        ministry.opens("/en/my/projects").follows("Start a project");
        ministry.fills("title", title)
                .fills("sector", sector)
                .presses("Continue")
                .chooses("create");
        String address = ministry.page().url();
        String project = address.substring(address.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
        assertThat(project).matches("P-\\d+");
        return project;
    }

    /** Fills in all eight sections; nothing is amiss afterwards. */
    static void completes(Person ministry, String project, String title) {
        MaizeAdvice.SECTIONS.forEach((section, answers) -> {
            ministry.opens("/en/my/projects/" + project + "/sections/" + section);
            answers.forEach((field, value) -> ministry.fills(field, field.equals("title") ? title : value));
            ministry.presses("Save and continue").doesNotSee("There is a problem");
        });
        ministry.opens("/en/my/projects/" + project).sees("8 of 8 done");
    }

    /** Submits what is complete and gets a receipt. */
    static void submits(Person ministry, String project) {
        ministry.opens("/en/my/projects/" + project + "/answers").doesNotSee("Before you can submit");
        ministry.follows("Go to the declaration");
        declares(ministry);
        ministry.presses("Submit the project").sees("Submitted").sees("SHA-256");
        assertThat(ministry.page().locator("code.hash").innerText()).matches("[0-9a-f]{64}");
        ministry.opens("/en/my/projects/" + project).sees("Submitted");
    }

    /** Ticks the three statements of the declaration. */
    static void declares(Person ministry) {
        for (String statement : new String[] {"authorised", "accurate", "publishTerms"}) {
            ministry.page().locator("[name='" + statement + "']").first().check();
        }
    }
}
