package org.capacitycommons.catalog.search;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Quantisation;

/** Searching. */
@Path("/api/v1")
@Tag(name = "Search")
@PermitAll
class SearchResource {
    private static final int SUGGESTIONS = 8;

    private final CatalogSearch search;

    SearchResource(CatalogSearch search) {
        this.search = search;
    }

    /** What the answer to a suggest call holds. */
    record Suggestions(List<Suggestion> items) {}

    @GET
    @Path("models")
    @Operation(
            summary = "Search models",
            description =
                    "A filter may be given several times: any of its values fits. Different filters must all fit.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words, at most 200 characters; typos are forgiven")
    @Parameter(name = "task", in = ParameterIn.QUERY)
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "ISO 639 code")
    @Parameter(
            name = "licence",
            in = ParameterIn.QUERY,
            description = "Id of a confirmed licence, or UNCONFIRMED, NONE_STATED, CONFLICTING")
    @Parameter(name = "use", in = ParameterIn.QUERY, description = "What the confirmed licence has to allow")
    @Parameter(name = "developer", in = ParameterIn.QUERY, description = "Id of the developer")
    @Parameter(name = "developerNation", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(
            name = "usedIn",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-2: leaves out models whose licence gives no rights there")
    @Parameter(name = "sector", in = ParameterIn.QUERY)
    @Parameter(name = "openness", in = ParameterIn.QUERY)
    @Parameter(name = "modality", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Size class by all parameters, such as UP_TO_10B")
    @Parameter(
            name = "offers",
            in = ParameterIn.QUERY,
            description = "Kind of a present offer; NONE where there is none")
    @Parameter(name = "gated", in = ParameterIn.QUERY, description = "Whether the weights have to be asked for")
    @Parameter(name = "minParameters", in = ParameterIn.QUERY, description = "Fewest parameters, a whole number")
    @Parameter(name = "maxParameters", in = ParameterIn.QUERY, description = "Most parameters, a whole number")
    @Parameter(
            name = "minMemory",
            in = ParameterIn.QUERY,
            description = "Least memory of the weights in GB; what is kept of a conversation comes on top: see /fit")
    @Parameter(name = "maxMemory", in = ParameterIn.QUERY, description = "Its upper end", example = "8")
    @Parameter(
            name = "quantisation",
            in = ParameterIn.QUERY,
            description = "How weights are stored, for the limits of memory",
            schema = @Schema(implementation = Quantisation.class, defaultValue = "Q4_K_M"))
    @Parameter(name = "minContext", in = ParameterIn.QUERY, description = "Shortest context in tokens")
    @Parameter(name = "maxContext", in = ParameterIn.QUERY, description = "Longest context in tokens")
    @Parameter(
            name = "minInputPrice",
            in = ParameterIn.QUERY,
            description = "Lower end of the lowest paid price of input, US dollars per 1000000 tokens")
    @Parameter(name = "maxInputPrice", in = ParameterIn.QUERY, description = "Its upper end")
    @Parameter(
            name = "minOutputPrice",
            in = ParameterIn.QUERY,
            description = "Lower end of the lowest paid price of output, US dollars per 1000000 tokens")
    @Parameter(name = "maxOutputPrice", in = ParameterIn.QUERY, description = "Its upper end")
    @Parameter(name = "releasedFrom", in = ParameterIn.QUERY, description = "Year, month or day, such as 2025-07")
    @Parameter(name = "releasedTo", in = ParameterIn.QUERY, description = "Year, month or day, all of it included")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "relevance (default), name, newest, oldest, smallest, largest, longest, cheapest, cheapest-input")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Marker from 'next' of the page before")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "Whether to count the values of the filters",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(responseCode = "200", description = "A page of models")
    @APIResponse(
            responseCode = "400",
            description = "Broken cursor or limit, unknown filter value, or too much asked (application/problem+json)")
    @APIResponse(
            responseCode = "410",
            description = "Page marker of a relevance list that is gone: start again (application/problem+json)")
    @APIResponse(responseCode = "503", description = "The index is being built (application/problem+json)")
    public RestResponse<SearchPage> find(UriInfo uri) {
        return answer(search.find(ModelQueries.of(uri.getQueryParameters())));
    }

    @GET
    @Path("suggest")
    @Operation(
            summary = "Models whose name begins with what was typed so far",
            description =
                    "For a list below a search field while somebody types: models with their ids, the best first.")
    @APIResponse(responseCode = "200", description = "At most eight models, best first")
    public RestResponse<Suggestions> suggest(@RestQuery @Nullable String q) {
        return answer(new Suggestions(search.suggest(ModelQueries.words(q), SUGGESTIONS)));
    }

    private static <T> RestResponse<T> answer(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
