package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.project.AnswerSections;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Changes to approved projects and published deployments: accepted, or returned with a comment. */
@ApplicationScoped
class AmendmentWork implements WorkKind {
    private static final String RETURN = "return";
    private static final List<String> STATES = List.of("SUBMITTED", "RETURNED", "ACCEPTED", "DRAFT");

    private final JudgementsApi api;
    private final AnswerSections answers;
    private final Nations nations;
    private final Visit visit;

    AmendmentWork(@RestClient JudgementsApi api, AnswerSections answers, Nations nations, Visit visit) {
        this.api = api;
        this.answers = answers;
        this.nations = nations;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "amendments";
    }

    @Override
    public Group group() {
        return Group.DECISIONS;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.amendments("SUBMITTED", null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        WorkQuery asked = query.orElse("state", "SUBMITTED", STATES);
        var found = Calls.read(() -> api.amendments(asked.value("state"), asked.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream().map(this::row).toList();
        return new WorkList(
                List.of("amendment", "record", "nation", "why", "submittedAt"),
                rows,
                found.total(),
                found.next(),
                List.of(asked.filter("state", STATES, "work.state", visit.words())));
    }

    private WorkList.Row row(JudgementsApi.AmendmentRow amendment) {
        return new WorkList.Row(
                address() + "/" + amendment.id(),
                amendment.id(),
                List.of(
                        WorkList.Cell.of(amendment.record()),
                        WorkList.Cell.of(nations.name(amendment.nation(), visit.language())),
                        WorkList.Cell.of(amendment.reason()),
                        WorkList.Cell.of(visit.words().formats().moment(amendment.submittedAt()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.amendment(id)).map(this::item);
    }

    private WorkItem item(JudgementsApi.Amendment amendment) {
        Words words = visit.words();
        var lines = new Lines(words)
                .code("state", "state", amendment.state())
                .text("why", amendment.reason())
                .text("submittedBy", JudgementsApi.nameOf(amendment.submittedBy()))
                .moment("submittedAt", amendment.submittedAt())
                .text("comment", amendment.comment());
        if (amendment.baseVersion() != amendment.recordVersion()) {
            lines.text("outdated", words.say("work.outdated"));
        }
        boolean ofProject = amendment.about().equals("PROJECT");
        for (var difference : amendment.diff()) {
            lines.labelled(
                    label(difference.field(), ofProject),
                    shown(difference, difference.before(), ofProject) + " → "
                            + shown(difference, difference.after(), ofProject));
        }
        String path = (ofProject ? "/projects/" : "/deployments/") + amendment.record();
        return new WorkItem(
                words.say("work.amendment.title", amendment.id(), amendment.record()),
                amendment.version(),
                lines.all(),
                List.of(new WorkItem.Link(words.say("work.line.record") + " " + amendment.record(), path)),
                WorkItem.Act.of(amendment.may(), RETURN, "accept", RETURN));
    }

    private String label(String field, boolean ofProject) {
        String[] parts = field.split("\\.", 2);
        return ofProject && parts.length == 2
                ? answers.label(parts[0], parts[1])
                : visit.words().name("work.changed", field);
    }

    private String shown(JudgementsApi.Difference difference, @Nullable Object value, boolean ofProject) {
        String[] parts = difference.field().split("\\.", 2);
        if (ofProject && parts.length == 2 && value instanceof List<?> texts) {
            List<String> given = texts.stream().map(String::valueOf).toList();
            return given.isEmpty() ? "–" : answers.answer(parts[0], parts[1], given);
        }
        return plain(value);
    }

    /** A record is shown with its values by name, as the service gives them. */
    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Map<?, ?> record ->
                record.entrySet().stream()
                        .filter(e -> e.getValue() != null)
                        .map(e -> e.getKey() + ": " + plain(e.getValue()))
                        .collect(Collectors.joining("; "));
            case List<?> several -> several.stream().map(AmendmentWork::plain).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        Calls.send(() -> {
            if (act.equals(RETURN)) {
                var comment = new JudgementsApi.AmendmentReturn(reason);
                api.returnAmendment(id, conditions.key(), conditions.ifMatch(), comment);
            } else {
                api.acceptAmendment(id, conditions.key(), conditions.ifMatch());
            }
        });
    }
}
