package org.capacitycommons.portal.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.form.CodeLists;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Visit;

/** The fields of a report, and what they are sent as. */
@ApplicationScoped
class ReportFields {
    private static final String ANSWER = "answers.";

    private final Reporting reporting;
    private final Sheets sheets;
    private final Visit visit;

    ReportFields(Reporting reporting, Sheets sheets, Visit visit) {
        this.reporting = reporting;
        this.sheets = sheets;
        this.visit = visit;
    }

    /** What a new report starts from. */
    static Typed begun(boolean closing, String language) {
        return Typed.from(Map.of("kind", List.of(closing ? "CLOSING" : "PROGRESS"), "language", List.of(language)));
    }

    static Typed filled(Report report) {
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("periodStart", List.of(report.periodStart()));
        answers.put("periodEnd", List.of(report.periodEnd()));
        answers.put("language", List.of(report.language()));
        answers.put("text", List.of(report.text()));
        answers.put("covers", report.covered());
        for (Report.Comment comment : report.knownComments()) {
            if (comment.answer() != null) {
                answers.put(ANSWER + comment.number(), List.of(comment.answer()));
            }
        }
        return Typed.from(answers);
    }

    static Report.Draft draft(Typed typed) {
        var answers = new LinkedHashMap<String, String>();
        typed.fields().forEach((name, values) -> {
            if (name.startsWith(ANSWER) && !values.isEmpty()) {
                answers.put(name.substring(ANSWER.length()), values.getFirst());
            }
        });
        return new Report.Draft(
                typed.orNull("kind"),
                typed.first("periodStart"),
                typed.first("periodEnd"),
                typed.first("language"),
                typed.first("text"),
                typed.all("covers"),
                answers);
    }

    List<Field> ofNew(Deployment deployment, Typed typed) {
        var fields = new ArrayList<>(common(deployment, typed));
        fields.addFirst(sheets.asking("reports", typed).radios("kind", List.of("PROGRESS", "CLOSING")));
        return fields;
    }

    /** The answers to what an administrator wrote come first. */
    List<Field> of(Report report, Deployment deployment, Typed typed) {
        var fields = new ArrayList<Field>();
        for (Report.Comment comment : report.knownComments()) {
            String name = ANSWER + comment.number();
            String label = visit.words().say("my.reports.comment", comment.number(), comment.text());
            fields.add(Field.text(name, label, typed.first(name))
                    .drawnAs(Control.TEXTAREA)
                    .limit(2_000));
        }
        fields.addAll(common(deployment, typed));
        return fields;
    }

    private List<Field> common(Deployment deployment, Typed typed) {
        var ask = sheets.asking("reports", typed);
        var fields = new ArrayList<Field>(List.of(
                ask.day("periodStart"),
                ask.day("periodEnd"),
                ask.select("language", CodeLists.pageLanguages(visit.words())),
                ask.longText("text", 10_000)));
        var covered = coverable(deployment, typed);
        if (!covered.isEmpty()) {
            fields.add(ask.ticks("covers", covered).optional(true));
        }
        return fields;
    }

    /** What can be covered: the newest records of each kind, and whatever is ticked already. */
    private List<Choice> coverable(Deployment deployment, Typed typed) {
        var words = visit.words();
        var choices = new ArrayList<Choice>();
        for (Progress.Result result : reporting.results(deployment.id(), null).items()) {
            choices.add(new Choice(result.id(), line(deployment, result)));
        }
        for (Progress.Milestone step :
                reporting.milestones(deployment.id(), null).items()) {
            choices.add(new Choice(step.id(), words.say("my.milestones.named", step.title())));
        }
        for (Progress.Transaction money :
                reporting.transactions(deployment.id(), null).items()) {
            String amount = words.formats().money(money.value(), money.currency());
            choices.add(
                    new Choice(money.id(), words.name("ask.transaction.type.option", money.type()) + ": " + amount));
        }
        for (Incident incident : reporting.incidents(deployment.id(), null).items()) {
            choices.add(new Choice(incident.id(), words.say("my.incidents.named", incident.title())));
        }
        for (String id : typed.all("covers")) {
            if (choices.stream().noneMatch(c -> c.value().equals(id))) {
                choices.add(new Choice(id, id));
            }
        }
        return choices;
    }

    private String line(Deployment deployment, Progress.Result result) {
        var words = visit.words();
        String name = deployment.knownIndicators().stream()
                .filter(i -> i.id().equals(result.indicator()))
                .findFirst()
                .map(Deployment.Indicator::name)
                .orElse(result.indicator());
        String period = words.formats().date(result.periodStart()) + " – "
                + words.formats().date(result.periodEnd());
        return name + ": " + words.formats().decimal(result.value()) + " (" + period + ")";
    }
}
