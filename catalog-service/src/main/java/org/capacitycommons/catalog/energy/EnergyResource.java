package org.capacitycommons.catalog.energy;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** Measured energy of a model. */
@Path("/api/v1/models/{ns}/{name}/energy")
@Tag(name = "Models")
@PermitAll
class EnergyResource {
    private final Models models;
    private final EnergyRecords records;

    EnergyResource(Models models, EnergyRecords records) {
        this.models = models;
        this.records = records;
    }

    @GET
    @Operation(
            summary = "Measured energy, with hardware and date",
            description = "Watt-hours for a number of queries of one task, on the hardware that is named. Holds for no"
                    + " other hardware.")
    @APIResponse(responseCode = "200", description = "All measurements; none where nobody measured")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<EnergyView>> all(@RestPath String ns, @RestPath String name) {
        String id =
                models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id();
        List<EnergyView> measured = records.of(id);
        return ResponseBuilder.ok(Listing.whole(measured))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
