package org.capacitycommons.survey;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Projects of a ministry: a blank draft, a complete one, one sent back, one under review and two approved. */
final class ProjectScenery {
    private final Window ministry;
    private final Window admin;
    private final Clock clock;

    ProjectScenery(Window ministry, Window admin, Clock clock) {
        this.ministry = ministry;
        this.admin = admin;
        this.clock = clock;
    }

    Map<String, String> build() {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("blank", starts("Prices of fish by voice"));
        made.put("draft", completed("Maize advice for Bungoma"));
        String returned = submitted("Maize advice for Kakamega");
        sendsBack(returned);
        made.put("returned", returned);
        made.put("request", ministry.opens("/en/my/projects/" + returned).reads("/requests/(\\d+)"));
        String reviewed = submitted("Maize advice for Vihiga");
        takes(reviewed);
        made.put("reviewed", reviewed);
        made.put("project", approved(MaizeAdvice.TITLE));
        // A project has one deployment at a time.
        made.put("plannedProject", approved("Maize advice for Nyamira"));
        return made;
    }

    private String approved(String title) {
        String project = submitted(title);
        approves(project);
        return project;
    }

    private String starts(String title) {
        // A suite that is kept has projects of that name from an earlier time.
        return ministry.opens("/en/my/projects/new")
                .fills("title", title + ", " + clock.instant())
                .fills("sector", "AGRICULTURE")
                .presses("look")
                .presses("create")
                .reads("/my/projects/(P-\\d+)");
    }

    private String completed(String title) {
        String project = starts(title);
        MaizeAdvice.SECTIONS.forEach((section, answers) -> {
            String more = section.equals("cost") ? "?more=needs" : "";
            ministry.opens("/en/my/projects/" + project + "/sections/" + section + more);
            answers.forEach((field, value) -> {
                if (!field.equals("title")) {
                    ministry.fills(field, value);
                }
            });
            if (section.equals("cost")) {
                ministry.fills("needs.1.kind", "compute")
                        .fills("needs.1.amount", "200 hours on one graphics card")
                        .fills(
                                "needs.1.until",
                                YearMonth.now(clock).plusMonths(6).toString());
            }
            ministry.presses("continue");
        });
        return project;
    }

    private String submitted(String title) {
        String project = completed(title);
        ministry.opens("/en/my/projects/" + project + "/declaration");
        for (String statement : new String[] {"authorised", "accurate", "publishTerms"}) {
            ministry.page().locator("[name='" + statement + "']").first().check();
        }
        ministry.sends();
        return project;
    }

    private void takes(String project) {
        admin.opens("/en/reviews/" + project).sends();
        admin.opens("/en/reviews/" + project + "/1");
    }

    private void sendsBack(String project) {
        takes(project);
        admin.fills("comment.data", "Say who can listen to the recordings, and how long they are kept.")
                .fills("decision", "REQUEST_CHANGES")
                .fills("reason", "One section needs more.")
                .presses("decide");
    }

    private void approves(String project) {
        takes(project);
        admin.page()
                .locator("input[type=radio][name$='.verdict'][value='MET']")
                .all()
                .forEach(verdict -> verdict.check());
        admin.fills("decision", "APPROVE").fills("reason", "Well prepared.").presses("decide");
    }
}
