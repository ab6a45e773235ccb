package org.capacitycommons.portal.figures;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;

/** Statistics, for pages. */
@ApplicationScoped
public class Figures {
    private final StatisticsApi api;

    Figures(@RestClient StatisticsApi api) {
        this.api = api;
    }

    /** Those that a question asks for; each part may be null for all. */
    public Statistics read(
            @Nullable String nation, @Nullable String sector, @Nullable String year, @Nullable String stage) {
        return Calls.read(() -> api.read(nation, sector, year, stage));
    }

    /** Those of the world, for pages that say something without them too. */
    public Optional<Statistics> ofTheWorld() {
        try {
            return Optional.of(read(null, null, null, null));
        } catch (ServiceGone | ServiceRefusal without) {
            return Optional.empty();
        }
    }
}
