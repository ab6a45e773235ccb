package org.capacitycommons.partner.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** What the rest of this service knows of the catalogue. Refuses with 503 when the catalogue can't be asked. */
@Singleton
public class Catalog {
    private static final String CONFIRMED = "CONFIRMED";

    private final CatalogCalls calls;

    Catalog(CatalogCalls calls) {
        this.calls = calls;
    }

    /**
     * A model's licence as the catalogue has it now.
     *
     * @param terms null unless the licence is confirmed: terms of an unconfirmed one may not be applied
     */
    public record Licence(
            @Nullable String id,
            @Nullable String name,
            String status,
            @Nullable Map<String, Object> terms) {}

    /** A revision of a model's weights. */
    public record Revision(String id, @Nullable String upstreamCommit) {}

    /** The licence of a model; empty when there is no such model. */
    public Optional<Licence> licenceOf(String namespace, String name) {
        return asked(() -> calls.model(namespace, name).map(model -> {
            CatalogApi.Licence licence = model.licence();
            Map<String, Object> terms =
                    licence.id() == null || !licence.status().equals(CONFIRMED)
                            ? null
                            : calls.licence(licence.id())
                                    .map(CatalogApi.LicenceText::terms)
                                    .orElse(null);
            return new Licence(licence.id(), licence.name(), licence.status(), terms);
        }));
    }

    /** A revision of a model; empty when the model has none of that name. */
    public Optional<Revision> revision(String namespace, String name, String revision) {
        return asked(() -> calls.revision(namespace, name, revision)
                .map(found -> new Revision(found.id(), found.upstreamCommit())));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (CatalogCalls.Unreachable | CircuitBreakerOpenException _) {
            throw Refusal.of(
                    HttpProblem.UNAVAILABLE,
                    "The model catalogue can't be asked now, and nothing was saved. Try again in a moment.");
        }
    }
}
