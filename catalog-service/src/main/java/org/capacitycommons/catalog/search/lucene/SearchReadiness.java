package org.capacitycommons.catalog.search.lucene;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps callers away until the index holds the whole catalogue. */
@Readiness
@Singleton
class SearchReadiness implements HealthCheck {
    private final SearchEngine engine;

    SearchReadiness(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(engine.isReady())
                .build();
    }
}
