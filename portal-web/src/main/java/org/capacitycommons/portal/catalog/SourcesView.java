package org.capacitycommons.portal.catalog;

import java.util.List;

import io.quarkus.qute.TemplateData;

/** Every value of a model with the source that says so and the day on which it was read. */
@TemplateData
record SourcesView(Model model, Labels labels) {

    public List<Model.Fact> facts() {
        return model.facts() == null ? List.of() : model.facts();
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
