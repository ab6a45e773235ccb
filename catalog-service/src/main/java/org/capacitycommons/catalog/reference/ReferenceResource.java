package org.capacitycommons.catalog.reference;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.http.Listing;

/** The short lists, whole. */
@Path("/api/v1")
@Tag(name = "Reference lists")
@PermitAll
class ReferenceResource {
    private final References references;
    private final FacetLabels facets;

    ReferenceResource(References references, FacetLabels facets) {
        this.references = references;
        this.facets = facets;
    }

    @GET
    @Path("languages")
    @Operation(summary = "Languages with their names", description = "ISO 639-1 codes where there is one, else 639-3.")
    @APIResponse(responseCode = "200", description = "All of them, by code")
    public RestResponse<List<LanguageView>> languages() {
        return answer(references.languages());
    }

    @GET
    @Path("hardware")
    @Operation(
            summary = "Machines a ministry could own or rent",
            description = "Prices are approximate list prices in US dollars, without duty and transport.")
    @APIResponse(responseCode = "200", description = "All of them, from phone to server")
    public RestResponse<Listing<HardwareView>> hardware() {
        return answer(Listing.whole(references.hardware()));
    }

    @GET
    @Path("facets")
    @Operation(
            summary = "The values of filters that are closed lists, with labels",
            description = "Labels are in the languages of the portal.")
    @APIResponse(responseCode = "200", description = "By name of the filter")
    public RestResponse<Map<String, List<FacetLabels.Labelled>>> facets() {
        return answer(facets.all());
    }

    private static <T> RestResponse<T> answer(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
