package org.capacitycommons.partner.deployment;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.catalog.Catalog;
import org.capacitycommons.partner.nation.Nations;

/** Asks the catalogue what a model use is to be frozen with. Ask before anything is locked: a neighbour may be slow. */
@ApplicationScoped
class ModelUses {
    private final Catalog catalog;
    private final Nations nations;

    ModelUses(Catalog catalog, Nations nations) {
        this.catalog = catalog;
        this.nations = nations;
    }

    /** What the catalogue says of a revision of a model. */
    record Found(Catalog.Licence licence, Catalog.Revision revision) {}

    Set<String> nations() {
        return nations.codes();
    }

    /**
     * What the catalogue says; refuses what it does not know.
     *
     * @param prefix of the fields at fault
     */
    Found find(String prefix, ModelUseInput.Checked use) {
        Catalog.Licence licence = catalog.licenceOf(use.namespace(), use.name())
                .orElseThrow(() -> unknown(prefix + "model", "unknown-model"));
        Catalog.Revision revision = catalog.revision(use.namespace(), use.name(), use.revision())
                .orElseThrow(() -> unknown(prefix + "revision", "unknown-revision"));
        if (use.upstreamCommit() != null
                && revision.upstreamCommit() != null
                && !use.upstreamCommit().equals(revision.upstreamCommit())) {
            throw unknown(prefix + "upstreamCommit", "not-the-commit-of-that-revision");
        }
        return new Found(licence, revision);
    }

    private static Refusal unknown(String field, String key) {
        return Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(FieldError.of(field, key));
    }
}
