package org.capacitycommons.partner.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** What the rest of this service knows of the catalogue. Refuses with 503 when the catalogue can't be asked. */
@Singleton
public class Catalog {
    private static final Logger LOG = Logger.getLogger(Catalog.class);
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

    /**
     * A revision of a model's weights.
     *
     * @param files empty where the catalogue knows none
     */
    public record Revision(String id, @Nullable String upstreamCommit, List<File> files) {}

    /** One file of a revision's weights. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record File(
            @Schema(examples = "model-00001-of-00002.safetensors")
            String path,

            @Schema(description = "Bytes; null where not known", minimum = "0") @Nullable
            Long sizeBytes,

            @Schema(description = "64 hexadecimal digits; null where not known") @Nullable
            String sha256) {}

    /** What changed among the advisories, oldest first, and where to go on reading. */
    public record AdvisoryChanges(List<Advisory> items, String cursor, boolean more) {}

    /** A warning on a model, as it stands in the catalogue. */
    public record Advisory(
            String id,
            long version,
            String model,
            String kind,
            String severity,
            String title,
            String text,
            String action,
            boolean allRevisions,
            List<String> revisions,
            String state,
            @Nullable String withdrawnReason,
            @Nullable String source,
            @Nullable String sourceUrl,
            Instant publishedAt,
            Instant updatedAt) {}

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
                .map(found -> new Revision(
                        found.id(), found.upstreamCommit(), found.files() == null ? List.of() : found.files())));
    }

    /**
     * What happened to advisories since the cursor; from the beginning where there is none. Empty when the catalogue
     * can't be asked or has no advisories to tell, which is no reason to stop anything.
     */
    public Optional<AdvisoryChanges> advisoriesAfter(@Nullable String cursor, int limit) {
        try {
            return calls.advisories(cursor, limit)
                    .map(page -> new AdvisoryChanges(
                            page.items().stream().map(Catalog::advisory).toList(), page.cursor(), page.more()));
        } catch (CatalogCalls.Unreachable | CircuitBreakerOpenException silence) {
            LOG.warnf("The advisories of the catalogue can't be read now: %s", silence.getMessage());
            return Optional.empty();
        }
    }

    private static Advisory advisory(CatalogApi.Advisory told) {
        return new Advisory(
                told.id(),
                told.version(),
                told.model(),
                told.kind(),
                told.severity(),
                told.title(),
                Objects.requireNonNullElse(told.text(), ""),
                Objects.requireNonNullElse(told.action(), ""),
                told.allRevisions(),
                Objects.requireNonNullElse(told.revisions(), List.of()),
                told.state(),
                told.withdrawnReason(),
                told.source(),
                told.sourceUrl(),
                told.publishedAt(),
                told.updatedAt());
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
