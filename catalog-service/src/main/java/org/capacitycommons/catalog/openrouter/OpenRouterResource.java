package org.capacitycommons.catalog.openrouter;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.catalog.address.PublicAddress;

/** Present prices as OpenRouter answers them. Its path would meet our own, so it stands under a name of its own. */
@Path("/compat/openrouter/models")
@Tag(
        name = "OpenRouter form",
        description = "For clients made for OpenRouter: their server address is /compat/openrouter of this service")
@PermitAll
class OpenRouterResource {
    private final PresentOffers offers;
    private final PublicAddress address;

    OpenRouterResource(PresentOffers offers, PublicAddress address) {
        this.offers = offers;
        this.address = address;
    }

    @GET
    @Operation(
            summary = "Present offers with a price per token",
            description = "One entry for each provider's offer of a model of the catalogue. Prices are US dollars per "
                    + "token as exact decimals in text. Trials, subscriptions and offers without a price are left out.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of a name or id", example = "gpt-oss")
    @Parameter(name = "providers", in = ParameterIn.QUERY, description = "Ids with commas", example = "groq,deepinfra")
    @Parameter(name = "model_authors", in = ParameterIn.QUERY, description = "Namespaces with commas", example = "Qwen")
    @Parameter(name = "context", in = ParameterIn.QUERY, description = "Least context in tokens", example = "32000")
    @Parameter(name = "min_price", in = ParameterIn.QUERY, description = "Of input, US dollars per million tokens")
    @Parameter(name = "max_price", in = ParameterIn.QUERY, description = "Of input, US dollars per million tokens")
    @Parameter(name = "min_output_price", in = ParameterIn.QUERY, description = "US dollars per million tokens")
    @Parameter(name = "max_output_price", in = ParameterIn.QUERY, description = "US dollars per million tokens")
    @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000000", defaultValue = "0"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "500"))
    @APIResponse(responseCode = "200", description = "A page of offers, by provider")
    @APIResponse(responseCode = "400", description = "A filter that can't be read or answered ({error})")
    public RestResponse<OpenRouterPage> list(UriInfo uri) {
        OfferQuery query = OfferQuery.of(uri.getQueryParameters());
        List<OpenRouterModel> found = offers.find(query);
        long total = offers.count(query);
        long reached = (long) query.offset() + found.size();
        String next = found.isEmpty() || reached >= total
                ? null
                : address.ofThisRequestWith("offset", String.valueOf(reached));
        return ResponseBuilder.ok(new OpenRouterPage(found, total, new OpenRouterPage.Links(next)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
