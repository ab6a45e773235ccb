package org.capacitycommons.partner.organisation;

import jakarta.inject.Singleton;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** An identifier in IATI stands for one organisation; of those that are confirmed, no two share one. */
@Singleton
class IatiReferences {
    private static final String TAKEN = """
            select count(*) from organisation
            where lower(iati_ref) = lower(:ref) and iati_ref is not null and verified and id <> :id""";

    private final Session entities;

    IatiReferences(Session entities) {
        this.entities = entities;
    }

    /** Refuses, at that field, the identifier of another organisation. */
    void mustBeFree(@Nullable String ref, String organisation, String field) {
        if (ref != null
                && entities.createNativeQuery(TAKEN, Long.class)
                                .setParameter("ref", ref)
                                .setParameter("id", organisation)
                                .getSingleResult()
                        > 0) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(FieldError.of(field, "taken-by-another"));
        }
    }
}
