package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import io.quarkus.qute.TemplateData;

/** Every value of a model with the source that says so and the day on which it was read. */
@TemplateData
record SourcesView(Model model, Labels labels, boolean mayCorrect) {

    /** What all sources say of one field. */
    @TemplateData
    record Spoken(String field, List<Model.Fact> facts) {}

    /** Field by field, in the order of the answer. */
    public List<Spoken> facts() {
        var byField = new LinkedHashMap<String, List<Model.Fact>>();
        List<Model.Fact> all = model.facts() == null ? List.of() : model.facts();
        all.forEach(fact ->
                byField.computeIfAbsent(fact.field(), _ -> new ArrayList<>()).add(fact));
        return byField.entrySet().stream()
                .map(field -> new Spoken(field.getKey(), List.copyOf(field.getValue())))
                .toList();
    }

    public List<Model.Disagreement> disagreements() {
        return model.disagreements() == null ? List.of() : model.disagreements();
    }

    public String value(String field, String value) {
        return new FactText(labels).of(field, value);
    }

    /** A fact that nobody knows the value of is one too. */
    public String value(Model.Fact fact) {
        return new FactText(labels).of(fact.field(), fact.value());
    }
}
