package org.capacitycommons.catalog.affordability;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.AffordabilityAnswer.Assumption;
import org.capacitycommons.catalog.affordability.formula.Formula;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.catalog.reference.HardwareView;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Does it run here? */
@Path("/api/v1/models/{ns}/{name}/fit")
@Tag(name = "Affordability")
@PermitAll
class FitResource {
    private final FitChecks checks;
    private final Models models;

    FitResource(FitChecks checks, Models models) {
        this.checks = checks;
        this.models = models;
    }

    /** How a model runs on a machine of the list, with what the figures rest on. */
    record FitAnswer(
            @Schema(description = "State of the formulas") String formula,
            String modelId,
            HardwareView hardware,
            FitView fit,
            List<Assumption> assumptions) {}

    @GET
    @Operation(
            summary = "Whether a model runs on a machine of the list, and how fast",
            description = "Estimated. What the catalogue does not know makes a figure not known; it is never 0.")
    @APIResponse(responseCode = "200", description = "Memory, fit and speed")
    @APIResponse(
            responseCode = "400",
            description = "No machine, an unknown one, or a value out of range (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<FitAnswer> fit(
            @RestPath String ns,
            @RestPath String name,
            @Parameter(description = "Id from /api/v1/hardware", example = "nvidia-t4-16gb") @RestQuery @Nullable
                    String hardware,
            @Parameter(description = "How the weights are stored; Q4_K_M without it") @RestQuery @Nullable
                    String quantisation,
            @Parameter(description = "Tokens of prompt and answer together; 8192 without it") @RestQuery @Nullable
                    Integer contextTokens) {
        Model model = models.withId(ns + "/" + name).orElseThrow(Refusal::notFound);
        if (hardware == null) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "Name a machine of /api/v1/hardware.")
                    .at(FieldError.of("hardware", "required"));
        }
        FitChecks.Check check = checks.of(List.of(model), hardware, quantisation, contextTokens);
        FitChecks.Fitted fitted = check.fitted().getFirst();
        return ResponseBuilder.ok(new FitAnswer(
                        Formula.VERSION, model.id(), check.hardware(), fitted.fit(), fitted.assumptions()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
