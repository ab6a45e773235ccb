package org.capacitycommons.partner.catalog;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads from catalog-service: again after a short pause when it stumbles, not at all for a while when it lies down. */
@ApplicationScoped
class CatalogCalls {
    private final CatalogApi api;

    CatalogCalls(@RestClient CatalogApi api) {
        this.api = api;
    }

    /** The catalogue could not be asked, or answered nothing that can be used. */
    static final class Unreachable extends RuntimeException {
        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    @Retry(maxRetries = 2, delay = 100, jitter = 80, retryOn = Unreachable.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5_000, failOn = Unreachable.class)
    Optional<CatalogApi.Model> model(String namespace, String name) {
        return read(() -> api.model(namespace, name));
    }

    @Retry(maxRetries = 2, delay = 100, jitter = 80, retryOn = Unreachable.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5_000, failOn = Unreachable.class)
    Optional<CatalogApi.Revision> revision(String namespace, String name, String revision) {
        return read(() -> api.revision(namespace, name, revision));
    }

    @Retry(maxRetries = 2, delay = 100, jitter = 80, retryOn = Unreachable.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5_000, failOn = Unreachable.class)
    Optional<CatalogApi.LicenceText> licence(String id) {
        return read(() -> api.licence(id));
    }

    /** Not tried again here: the feed is read again in a minute anyway. */
    Optional<CatalogApi.AdvisoryPage> advisories(@Nullable String after, int limit) {
        return read(() -> api.advisories(after, limit));
    }

    private static <T> Optional<T> read(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (WebApplicationException answered) {
            if (answered.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                return Optional.empty();
            }
            throw new Unreachable(answered);
        } catch (ProcessingException unanswered) {
            throw new Unreachable(unanswered);
        }
    }
}
