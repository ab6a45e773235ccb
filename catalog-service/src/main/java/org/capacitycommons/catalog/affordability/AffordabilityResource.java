package org.capacitycommons.catalog.affordability;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;

/** Which models can I afford? */
@Path("/api/v1/affordability")
@Tag(name = "Affordability")
@PermitAll
class AffordabilityResource {
    private static final String EXAMPLE = """
            {"needs": {"tasks": ["text-generation"], "languages": ["fr"], "uses": ["GOVERNMENT"], "usedIn": "KE",
              "requestsPerMonth": 200000, "inputTokens": 800, "outputTokens": 300},
             "atHand": {"hardware": "nvidia-rtx-4090-24gb", "hostPrice": 2000, "hostPowerWatts": 150,
              "utilisation": 0.3, "amortisationYears": 3, "powerUsageEffectiveness": 1.3,
              "electricityPricePerKwh": 0.15, "currency": "USD"}}""";

    private final Affordability affordability;

    AffordabilityResource(Affordability affordability) {
        this.affordability = affordability;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rank the models that meet needs, by what they cost", description = """
                    Paying by the token and running on a machine of one's own, side by side; for each model left out,
                    every reason. Nothing is stored. What is not entered is not assumed: a figure that needs it is not
                    known and names what is missing. A budget leaves out only what costs more even at its lowest
                    offer and at the cheap end of the own machine. Order: the middle offer or the dear end of the own
                    machine, whichever is cheaper, then the middle offer in US dollars, then fit, then fewest
                    parameters, then id; what is not known comes last each time.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AffordabilityRequest.class),
                            examples = @ExampleObject(name = "a ministry with one card", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The ranking")
    @APIResponse(responseCode = "400", description = "The body can't be read (application/problem+json)")
    @APIResponse(
            responseCode = "422",
            description = "Values out of range, unknown machine, or answers that contradict (application/problem+json)")
    public RestResponse<AffordabilityAnswer> answer(
            @NotNull @Valid AffordabilityRequest request,
            @Parameter(
                            description = "Most ranked models to answer with",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RestQuery
                    @Nullable
                    Integer limit) {
        return ResponseBuilder.ok(affordability.answer(request, Listing.limit(limit)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
