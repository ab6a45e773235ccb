package org.capacitycommons.catalog.affordability;

import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Formula;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Size and fit of the models of one page of results, in one call. */
@Path("/api/v1/fits")
@Tag(name = "Affordability")
@PermitAll
class FitListResource {
    private static final int MOST = 50;

    private final FitChecks checks;
    private final Models models;

    FitListResource(FitChecks checks, Models models) {
        this.checks = checks;
        this.models = models;
    }

    /** Size and fit of models, in the order of their ids. */
    record FitList(String formula, List<Sized> items) {}

    /** One of them. */
    record Sized(String modelId, @Nullable FitView fit, FitView.Download download) {}

    @GET
    @Operation(
            summary = "How large models are to fetch, and whether they run on a machine of the list",
            description = "For a page of results. An id that is not there is left out; fit is null without a machine.")
    @APIResponse(responseCode = "200", description = "One for each model that is there")
    @APIResponse(
            responseCode = "400",
            description = "No id, too many, or an unknown machine (application/problem+json)")
    public RestResponse<FitList> fits(
            @Parameter(description = "namespace/name, up to 50 times", example = "Qwen/Qwen3-8B") @RestQuery("id")
                    List<String> ids,
            @Parameter(description = "Id from /api/v1/hardware", example = "nvidia-t4-16gb") @RestQuery @Nullable
                    String hardware,
            @Parameter(description = "How the weights are stored; Q4_K_M without it") @RestQuery @Nullable
                    String quantisation) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "Name one to fifty models.")
                    .at(FieldError.of("id", "wrong-length", "min", "1", "max", String.valueOf(MOST)));
        }
        List<Sized> sized = checks.sizes(models.withIds(ids), hardware, quantisation).stream()
                .map(each -> new Sized(each.model().id(), each.fit(), each.download()))
                .sorted(Comparator.comparing(Sized::modelId))
                .toList();
        return ResponseBuilder.ok(new FitList(Formula.VERSION, sized))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
