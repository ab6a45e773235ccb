package org.capacitycommons.portal.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** An advisory as a form. */
@ApplicationScoped
class AdvisoryFields {
    private static final List<String> KINDS = List.of("LICENCE_CHANGE", "SAFETY_DEFECT", "WITHDRAWN_WEIGHTS", "OTHER");
    private static final List<String> SEVERITIES = List.of("LOW", "MODERATE", "SEVERE");

    private final Visit visit;

    AdvisoryFields(Visit visit) {
        this.visit = visit;
    }

    List<Field> ofNew(Typed typed) {
        var fields = new ArrayList<Field>();
        fields.add(text("model", typed).hint(visit.words().say("work.otherModel.hint")));
        fields.addAll(ofChange(typed));
        return List.copyOf(fields);
    }

    /** The same for one that is published: all but the model. */
    List<Field> ofChange(Typed typed) {
        return List.of(
                choice("kind", "advisoryKind", typed, KINDS),
                choice("severity", "severity", typed, SEVERITIES),
                text("title", typed).limit(200),
                text("text", typed).drawnAs(Control.TEXTAREA).limit(4000),
                text("action", typed).drawnAs(Control.TEXTAREA).limit(2000),
                text("revisions", typed)
                        .hint(visit.words().say("work.revisions.hint"))
                        .optional(true),
                text("source", typed).limit(500),
                text("sourceUrl", typed).optional(true).limit(2000));
    }

    static CurationApi.NewAdvisory advisory(Typed typed) {
        var revisions = Arrays.stream(typed.first("revisions").split("[,،、;\\s]+"))
                .filter(id -> !id.isEmpty())
                .toList();
        return new CurationApi.NewAdvisory(
                typed.first("model"),
                orFirst(typed.first("kind"), KINDS),
                orFirst(typed.first("severity"), SEVERITIES),
                typed.first("title"),
                typed.first("text"),
                typed.first("action"),
                revisions.isEmpty(),
                revisions,
                typed.first("source"),
                typed.orNull("sourceUrl"));
    }

    /** An advisory as it stands, to change it. */
    static Typed typed(CurationApi.Advisory advisory) {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("kind", List.of(advisory.kind()));
        typed.put("severity", List.of(advisory.severity()));
        typed.put("title", List.of(advisory.title()));
        typed.put("text", List.of(advisory.text()));
        typed.put("action", List.of(advisory.action()));
        typed.put("revisions", List.of(String.join(", ", advisory.revisions())));
        typed.put("source", List.of(advisory.source()));
        typed.put("sourceUrl", List.of(advisory.sourceUrl() == null ? "" : advisory.sourceUrl()));
        return Typed.from(typed);
    }

    /** The catalogue names one of the revisions; on the page they are one field. */
    static Trouble named(Trouble trouble) {
        var faults = trouble.faults().stream()
                .map(f -> f.field().startsWith("revisions[")
                        ? new FieldFault("revisions", "unknown-revision", f.params())
                        : f)
                .toList();
        return new Trouble(trouble.status(), trouble.slug(), faults, trouble.missing());
    }

    /** The form has one of them chosen from the start; what is none of them is taken as that one. */
    private static String orFirst(String value, List<String> known) {
        return known.contains(value) ? value : known.getFirst();
    }

    private Field text(String name, Typed typed) {
        return Field.text(name, visit.words().say("work.line." + name), typed.first(name));
    }

    private Field choice(String name, String codes, Typed typed, List<String> values) {
        var words = visit.words();
        var choices = values.stream()
                .map(v -> new Choice(v, words.name("work." + codes, v)))
                .toList();
        String chosen = orFirst(typed.first(name), values);
        return Field.choice(name, words.say("work.line." + name), Control.RADIOS, List.of(chosen), choices);
    }
}
