package org.capacitycommons.catalog.model;

import java.util.List;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.advisory.Advisories;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.Refusal;

/** Gathers all that the record of one model tells whoever asks. */
@Singleton
class ModelViews {
    private final Models models;
    private final Facts facts;
    private final Advisories advisories;
    private final Caller caller;

    ModelViews(Models models, Facts facts, Advisories advisories, Caller caller) {
        this.models = models;
        this.facts = facts;
        this.advisories = advisories;
        this.caller = caller;
    }

    ModelView of(String id) {
        Model model = models.withId(id).orElseThrow(Refusal::notFound);
        List<StoredFact> said = facts.of(model.id());
        return ModelView.of(
                model,
                said,
                models.disagreements(model, said),
                models.warnings(model.warningKey()),
                advisories.inForceOn(model.id()),
                ModelActions.open(caller::isIn));
    }
}
