package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog;
import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.words.Words;

/** The fields of what is added to a deployment, and what they are sent as. */
@ApplicationScoped
class PartFields {
    private static final List<String> RUNS_ON = List.of("phone", "local-server", "cloud");
    private static final List<String> ACCESS = List.of("nobody", "supplier-support", "supplier-operates");
    private static final List<String> FREQUENCIES = List.of("monthly", "quarterly", "half-yearly", "yearly");

    private final Visit visit;
    private final Nations nations;

    PartFields(Visit visit, Nations nations) {
        this.visit = visit;
        this.nations = nations;
    }

    List<Field> siteFields(Typed typed, Trouble trouble) {
        return SiteFields.of(typed, trouble, words());
    }

    List<Field> indicatorFields(Typed typed) {
        var ask = new Asking("indicator", words(), typed);
        var fields = new ArrayList<>(List.of(
                text("name", "question.indicators.name.label", typed).limit(120),
                text("unit", "question.indicators.unit.label", typed)
                        .hint(words().say("question.indicators.unit.hint"))
                        .limit(40),
                text("howMeasured", "question.indicators.howMeasured.label", typed)
                        .drawnAs(Control.TEXTAREA)
                        .limit(300),
                text("baseline.value", "question.indicators.baseline.label", typed)
                        .drawnAs(Control.NUMBER)
                        .hint(words().say("deployment.indicator.baseline.hint")),
                text("baseline.on", "deployment.indicator.baselineOn", typed)
                        .hint(words().say("question.kind.MONTH"))
                        .optional(true),
                text("target.value", "question.indicators.target.label", typed).drawnAs(Control.NUMBER),
                text("target.on", "question.indicators.targetMonth.label", typed)
                        .hint(words().say("question.kind.MONTH")),
                choice("frequency", "question.indicators.frequency.label", typed, FREQUENCIES, "question.option"),
                ask.tick("share").optional(true),
                ask.tick("falling").optional(true)));
        fields.addAll(DimensionFields.of(ask));
        return List.copyOf(fields);
    }

    /** A baseline that is left empty is one that nobody knows: a value of its own, and not a zero. */
    static DeploymentsApi.Indicator indicator(Typed typed) {
        String baseline = typed.first("baseline.value");
        String on = typed.first("baseline.on");
        return new DeploymentsApi.Indicator(
                typed.first("name"),
                typed.first("unit"),
                typed.first("howMeasured"),
                new DeploymentsApi.Baseline(
                        baseline.isEmpty() ? null : baseline, !baseline.isEmpty(), on.isEmpty() ? null : on),
                new DeploymentsApi.Target(typed.first("target.value"), typed.first("target.on")),
                typed.first("frequency"),
                Asking.isTicked(typed, "share") ? "PERCENTAGE" : "UNIT",
                !Asking.isTicked(typed, "falling"),
                DimensionFields.dimensions(typed));
    }

    /** Faults at the fields of a page, which names some of them otherwise than the service does. */
    static Trouble named(Trouble trouble, Typed typed) {
        var faults = trouble.faults().stream()
                .map(SiteFields::named)
                .map(fault -> DimensionFields.named(fault, typed))
                .toList();
        return new Trouble(trouble.status(), trouble.slug(), faults, trouble.missing());
    }

    List<Field> modelFields(List<Catalog.KnownRevision> revisions, Typed typed) {
        var words = words();
        var known = revisions.stream()
                .map(r -> new Choice(
                        r.id(), r.released() == null ? r.id() : words.formats().date(r.released())))
                .toList();
        String onlyOne = known.size() == 1 ? known.getFirst().value() : "";
        List<String> chosen = typed.first("revision").isEmpty() ? List.of(onlyOne) : typed.all("revision");
        return List.of(
                Field.choice("revision", words.say("deployment.model.revision"), Control.RADIOS, chosen, known)
                        .hint(words.say("deployment.model.revision.hint")),
                text("purpose", "deployment.model.purpose", typed)
                        .drawnAs(Control.TEXTAREA)
                        .limit(300),
                choice("runsOn", "question.model.runsOn.label", typed, RUNS_ON, "question.runsOn.option"),
                nation("dataNation", typed),
                nation("inferenceNation", typed),
                choice("accessFromAbroad", "deployment.model.accessFromAbroad", typed, ACCESS, "deployment.access"),
                text("since", "deployment.model.since", typed).hint(words.say("question.kind.DATE")));
    }

    static DeploymentsApi.ModelUse modelUse(String model, @Nullable String commit, Typed typed) {
        return new DeploymentsApi.ModelUse(
                model,
                typed.first("revision"),
                commit,
                typed.first("purpose"),
                typed.first("runsOn"),
                typed.first("dataNation"),
                typed.first("inferenceNation"),
                typed.first("accessFromAbroad"),
                typed.first("since"));
    }

    private Field nation(String name, Typed typed) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words().say("page.choose")));
        choices.addAll(nations.choices(visit.language()));
        return Field.choice(name, words().say("deployment.model." + name), Control.SELECT, typed.all(name), choices);
    }

    private Field choice(String name, String label, Typed typed, List<String> values, String prefix) {
        var choices =
                values.stream().map(v -> new Choice(v, words().name(prefix, v))).toList();
        return Field.choice(name, words().say(label), Control.RADIOS, typed.all(name), choices);
    }

    private Field text(String name, String label, Typed typed) {
        return Field.text(name, words().say(label), typed.first(name));
    }

    private Words words() {
        return visit.words();
    }
}
