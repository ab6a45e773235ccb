package org.capacitycommons.portal.reporting;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** The fields about an incident, and what they are sent as. */
@ApplicationScoped
class IncidentFields {
    static final String ACTION = "correctiveAction";
    private static final String PEOPLE = "peopleAffected";
    private static final String UNKNOWN = "peopleNotKnown";

    private static final List<String> HARMS = List.of(
            "PHYSICAL",
            "PSYCHOLOGICAL",
            "REPUTATIONAL",
            "ECONOMIC",
            "ENVIRONMENTAL",
            "PUBLIC_INTEREST",
            "HUMAN_RIGHTS");

    private final Sheets sheets;

    IncidentFields(Sheets sheets) {
        this.sheets = sheets;
    }

    List<Field> all(Deployment deployment, Typed typed) {
        var ask = sheets.asking("incidents", typed);
        var uses = deployment.knownUses().stream()
                .map(u -> new Choice(u.id(), u.model() + " · " + u.revision()))
                .toList();
        return List.of(
                ask.radios("kind", List.of("INCIDENT", "HAZARD")),
                ask.text("title", 200),
                ask.longText("summary", 2_000),
                ask.longText("description", 10_000),
                ask.day("happenedOn"),
                ask.radios("harm", HARMS),
                ask.radios("severity", List.of("LOW", "MODERATE", "SEVERE")),
                ask.radios("reversibility", List.of("REVERSIBLE", "IRREVERSIBLE", "NOT_KNOWN")),
                ask.number(PEOPLE).optional(true),
                ask.tick(UNKNOWN).optional(true),
                ask.select("modelUse", uses).optional(true));
    }

    /** How many people it touched is a number, or "nobody knows" said on purpose: an empty field is neither. */
    static List<FieldFault> faults(Typed typed) {
        boolean unknown = Asking.isTicked(typed, UNKNOWN);
        boolean given = typed.orNull(PEOPLE) != null;
        if (unknown && given) {
            return List.of(new FieldFault(PEOPLE, "one-only", null));
        }
        return unknown || given ? List.of() : List.of(new FieldFault(PEOPLE, "required", null));
    }

    static Incident.Told incident(Typed typed) {
        return new Incident.Told(
                typed.first("kind"),
                typed.first("harm"),
                typed.first("severity"),
                typed.first("reversibility"),
                typed.first("title"),
                typed.first("summary"),
                typed.first("description"),
                typed.orNull(PEOPLE),
                typed.first("happenedOn"),
                typed.orNull("modelUse"));
    }

    /** What the record says of the one field that changes. */
    static Typed saved(Incident incident) {
        String known = incident.correctiveAction();
        return Typed.from(Map.of(ACTION, known == null ? List.of() : List.of(known)));
    }

    /** What was done; it starts from what was said before. */
    Field action(Incident incident, Typed typed, Trouble trouble) {
        Typed shown = trouble.none() ? saved(incident) : typed;
        return sheets.asking("incidents", shown).longText(ACTION, 4_000);
    }
}
