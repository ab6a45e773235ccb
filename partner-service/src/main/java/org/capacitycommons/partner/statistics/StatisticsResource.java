package org.capacitycommons.partner.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** Statistics over public deployments. */
@Path("/api/v1/statistics")
class StatisticsResource {
    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 30)
    @Operation(
            operationId = "readStatistics",
            summary = "Public deployments by nation, sector, year of start, stage and cooperation",
            description =
                    "The same for every caller. Sums are some seconds old; 'asOf' says how old. Filters join with "
                            + "'and'. A deployment in several nations counts once in the world and once in each of them.")
    public StatisticsView read(@BeanParam StatisticsQuery query) {
        return statistics.read(query);
    }
}
