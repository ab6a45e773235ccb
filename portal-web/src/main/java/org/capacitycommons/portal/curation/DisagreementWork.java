package org.capacitycommons.portal.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;
import org.capacitycommons.portal.work.Lines;
import org.capacitycommons.portal.work.WorkItem;
import org.capacitycommons.portal.work.WorkKind;
import org.capacitycommons.portal.work.WorkList;
import org.capacitycommons.portal.work.WorkQuery;

/** Values on which sources disagree: somebody decides which one is shown, says why, and may undo that. */
@ApplicationScoped
class DisagreementWork implements WorkKind {
    private static final int PAGE = 100;
    private static final String VALUE = "value";

    private final CurationApi api;
    private final Visit visit;

    DisagreementWork(@RestClient CurationApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "disagreements";
    }

    @Override
    public Group group() {
        return Group.CATALOGUE;
    }

    @Override
    public int order() {
        return 3;
    }

    /** The catalogue does not count them; those of its first page are told. */
    @Override
    public long waiting() {
        return Calls.read(() -> api.disagreements(null, PAGE)).items().size();
    }

    @Override
    public boolean mayBeMore() {
        return Calls.read(() -> api.disagreements(null, PAGE)).next() != null;
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.disagreements(query.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream()
                .map(d -> new WorkList.Row(
                        address() + "/" + d.model() + "/" + d.field(),
                        String.valueOf(d.model()),
                        List.of(WorkList.Cell.of(field(d.field())), WorkList.Cell.of(values(d)))))
                .toList();
        return new WorkList(List.of("model", "field", "values"), rows, null, found.next(), List.of());
    }

    private String field(String field) {
        return visit.words().name("work.field", field);
    }

    private static String values(CurationApi.Disagreement disagreement) {
        return disagreement.values().stream().map(CurationApi.Said::value).collect(Collectors.joining(" ≠ "));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return ModelId.withPart(id)
                .flatMap(at ->
                        Calls.find(() -> api.model(at.namespace(), at.name())).flatMap(model -> item(at, model)));
    }

    private Optional<WorkItem> item(ModelId at, CurationApi.Model model) {
        var decision = decision(at);
        var disagreement = model.disagreement(at.rest());
        if (disagreement.isEmpty() && decision.isEmpty()) {
            return Optional.empty();
        }
        Words words = visit.words();
        var lines = new Lines(words).text("model", model.id()).text("field", field(at.rest()));
        disagreement.ifPresent(d ->
                d.values().forEach(said -> lines.labelled(said.value(), String.join(", ", said.sources()))));
        decision.ifPresent(
                made -> lines.text("decision", made.value() == null ? words.say("work.undone") : made.value())
                        .text("reason", made.reason())
                        .moment("decidedAt", made.decidedAt()));
        boolean decided = decision.filter(made -> made.value() != null).isPresent();
        long version = decision.map(CurationApi.FactDecision::version).orElse(0L);
        return Optional.of(new WorkItem(
                model.name() + " · " + field(at.rest()),
                version,
                lines.all(),
                List.of(new WorkItem.Link(model.id(), "/models/" + model.id())),
                acts(disagreement.isPresent(), decided)));
    }

    private List<WorkItem.Act> acts(boolean open, boolean decided) {
        var acts = new ArrayList<WorkItem.Act>();
        if (visit.visitor().is("admin")) {
            if (open) {
                acts.add(WorkItem.Act.withReason("decide"));
            }
            if (decided) {
                acts.add(WorkItem.Act.withReason("undo"));
            }
        }
        return List.copyOf(acts);
    }

    private Optional<CurationApi.FactDecision> decision(ModelId at) {
        return Calls.find(() -> api.decision(at.namespace(), at.name(), at.rest()));
    }

    @Override
    public List<Field> fields(String id, Typed typed) {
        var choices = said(id).stream()
                .map(s -> new Choice(s.value(), s.value() + " – " + String.join(", ", s.sources())))
                .toList();
        return choices.isEmpty()
                ? List.of()
                : List.of(Field.choice(
                        VALUE, visit.words().say("work.shownValue"), Field.Control.RADIOS, typed.all(VALUE), choices));
    }

    private List<CurationApi.Said> said(String id) {
        return ModelId.withPart(id)
                .flatMap(at -> Calls.find(() -> api.model(at.namespace(), at.name()))
                        .flatMap(model -> model.disagreement(at.rest())))
                .map(CurationApi.Disagreement::values)
                .orElse(List.of());
    }

    @Override
    public void decide(String id, String act, Typed typed, Conditions conditions) {
        String value = typed.first(VALUE);
        var source = said(id).stream()
                .filter(s -> s.value().equals(value))
                .findFirst()
                .map(s -> String.join(", ", s.sources()))
                .orElse("");
        ModelId at = ModelId.withPart(id).orElseThrow();
        var decided = act.equals("undo") ? null : new CurationApi.Value(at.rest(), value, source, null, null);
        var decision = new CurationApi.NewDecision(decided, typed.first("reason"));
        Calls.send(() -> api.decide(at.namespace(), at.name(), at.rest(), conditions.ifMatch(), decision));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        decide(id, act, Typed.nothing(), conditions);
    }
}
