package org.capacitycommons.catalog.openness;

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

/** How open a release is, component by component. */
@Path("/api/v1/models/{ns}/{name}/openness")
@Tag(name = "Models")
@PermitAll
class OpennessResource {
    private final Models models;
    private final OpennessRecords records;

    OpennessResource(Models models, OpennessRecords records) {
        this.models = models;
        this.records = records;
    }

    @GET
    @Operation(
            summary = "Evaluations against the Model Openness Framework",
            description = "Each with its components, their licences, the class they reach and what the next one lacks.")
    @APIResponse(responseCode = "200", description = "All of them; none where nobody evaluated the model")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<OpennessView>> all(@RestPath String ns, @RestPath String name) {
        String id =
                models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id();
        return ResponseBuilder.ok(Listing.whole(records.of(id)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
