package org.capacitycommons.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deployments of approved projects: one that is only planned, and a pilot with something of everything. */
final class DeploymentScenery {
    private final Window ministry;
    private final LocalDate today;
    private String base = "";

    DeploymentScenery(Window ministry, Clock clock) {
        this.ministry = ministry;
        this.today = LocalDate.now(clock);
    }

    Map<String, String> build(String project, String plannedProject) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("planned", opens(plannedProject));
        made.put("deployment", opens(project));
        base = "/en/my/deployments/" + made.get("deployment");
        isDescribed();
        ministry.opens(base).presses("pilot");
        resultIsAdded();
        made.put("milestone", milestoneIsAdded());
        moneyIsAdded();
        made.put("document", documentIsAdded());
        made.put("participant", participantIsAdded());
        made.put("incident", incidentIsReported());
        made.put("report", reportIsHandedIn());
        return made;
    }

    private String opens(String project) {
        return ministry.opens("/en/my/deployments/new?project=" + project)
                .sends()
                .reads("/my/deployments/(D-\\d+)");
    }

    private void isDescribed() {
        ministry.opens(base + "/site").fills("name", "Kitale, Trans Nzoia").sends();
        ministry.opens(base + "/model/Qwen/Qwen3-8B");
        ministry.page().locator("[name='revision']").first().check();
        ministry.fills("purpose", "Drafts answers in Swahili that an officer checks.")
                .fills("runsOn", "local-server")
                .fills("dataNation", "KE")
                .fills("inferenceNation", "KE")
                .fills("accessFromAbroad", "nobody")
                .fills("since", today.minusDays(20).toString())
                .sends();
        ministry.opens(base + "/indicator")
                .fills("name", "Questions answered within a day")
                .fills("unit", "percent")
                .fills("howMeasured", "Time stamps of question and answer.")
                .fills("baseline.value", "5")
                .fills("baseline.on", YearMonth.from(today).minusMonths(1).toString())
                .fills("target.value", "80")
                .fills("target.on", YearMonth.from(today).plusMonths(12).toString())
                .fills("frequency", "monthly")
                .sends();
    }

    private void resultIsAdded() {
        ministry.opens(base + "/results/new");
        String indicator = ministry.page()
                .locator("[name='indicator'] option:not([value=''])")
                .first()
                .getAttribute("value");
        ministry.fills("indicator", indicator)
                .fills("periodStart", today.minusDays(18).toString())
                .fills("periodEnd", today.minusDays(4).toString())
                .fills("value", "41.5")
                .presses("add");
    }

    private String milestoneIsAdded() {
        return ministry.opens(base + "/milestones/new")
                .fills("title", "Line open in both counties")
                .fills("type", "delivery")
                .fills("plannedOn", today.plusDays(60).toString())
                .fills("status", "scheduled")
                .presses("add")
                .reads("/milestones/(MI-\\d+)");
    }

    private void moneyIsAdded() {
        ministry.opens(base + "/money/transaction")
                .fills("type", "EXPENDITURE")
                .fills("happenedOn", today.minusDays(10).toString())
                .fills("value", "125000")
                .fills("currency", "KES")
                .fills("receiver.name", "Telephone company")
                .presses("add");
        ministry.opens(base + "/money/budget")
                .fills("type", "ORIGINAL")
                .fills("status", "COMMITTED")
                .fills("periodStart", today.minusDays(20).toString())
                .fills("periodEnd", today.plusDays(300).toString())
                .fills("value", "900000")
                .fills("currency", "KES")
                .presses("add");
    }

    private String documentIsAdded() {
        return ministry.opens(base + "/documents/link")
                .fills("title", "Evaluation of the first season")
                .fills("url", "https://kilimo.example/evaluation")
                .fills("language", "en")
                .fills("category", "A07")
                .fills("audience", "PUBLIC")
                .presses("add")
                .reads("/documents/(DO-\\d+)");
    }

    private String participantIsAdded() {
        return ministry.opens(base + "/participants/new")
                .fills("role", "IMPLEMENTING")
                .fills("name", "Open Model Lab")
                .presses("add")
                .reads("/participants/(PA-\\d+)");
    }

    private String incidentIsReported() {
        return ministry.opens(base + "/incidents/new")
                .fills("kind", "INCIDENT")
                .fills("title", "Wrong dose advised")
                .fills("summary", "Some growers heard a dose that was too high.")
                .fills("description", "Twelve calls on one day were answered with the dose of another product.")
                .fills("happenedOn", today.minusDays(6).toString())
                .fills("harm", "ECONOMIC")
                .fills("severity", "MODERATE")
                .fills("reversibility", "REVERSIBLE")
                .fills("peopleAffected", "12")
                .presses("report")
                .reads("/incidents/(IN-\\d+)");
    }

    private String reportIsHandedIn() {
        String number = ministry.opens(base + "/reports/new")
                .fills("kind", "PROGRESS")
                .fills("periodStart", today.minusDays(20).toString())
                .fills("periodEnd", today.minusDays(3).toString())
                .fills("language", "en")
                .fills("text", "Two counties called in the first weeks.")
                .presses("save")
                .reads("/reports/(\\d+)");
        ministry.opens(base + "/reports/" + number).presses("submit");
        return number;
    }
}
