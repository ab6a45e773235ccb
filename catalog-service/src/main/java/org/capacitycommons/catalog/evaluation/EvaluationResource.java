package org.capacitycommons.catalog.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** What was found out about a model by trying it. */
@Path("/api/v1/models/{ns}/{name}/evaluations")
@Tag(name = "Models")
@PermitAll
class EvaluationResource {
    private final Models models;
    private final Evaluations evaluations;

    EvaluationResource(Models models, Evaluations evaluations) {
        this.models = models;
        this.evaluations = evaluations;
    }

    @GET
    @Operation(
            summary = "Published scores, by benchmark",
            description = "As their source writes them, with who evaluated and when. Scores of different variants or"
                    + " metrics are not to be compared.")
    @APIResponse(responseCode = "200", description = "A page of scores; none where nobody published one")
    @APIResponse(responseCode = "400", description = "Unusable limit or cursor (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<EvaluationView>> evaluations(
            @RestPath String ns,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        String id =
                models.withId(ns + "/" + name).orElseThrow(Refusal::notFound).id();
        return ResponseBuilder.ok(evaluations.of(id, cursor, Listing.limit(limit)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
