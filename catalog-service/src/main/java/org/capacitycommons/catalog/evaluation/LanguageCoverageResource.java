package org.capacitycommons.catalog.evaluation;

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

/** Which languages a model is said, or known, to speak. */
@Path("/api/v1/models/{ns}/{name}/languages")
@Tag(name = "Models")
@PermitAll
class LanguageCoverageResource {
    private final Models models;
    private final Evaluations evaluations;

    LanguageCoverageResource(Models models, Evaluations evaluations) {
        this.models = models;
        this.evaluations = evaluations;
    }

    @GET
    @Operation(
            summary = "Languages, and how well each is attested",
            description = "EVALUATED where somebody published a score in that language, with whose; else CLAIMED.")
    @APIResponse(responseCode = "200", description = "All of them, the evaluated first")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<LanguageCoverage>> languages(@RestPath String ns, @RestPath String name) {
        String id =
                models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id();
        return ResponseBuilder.ok(Listing.whole(evaluations.languages(id)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
