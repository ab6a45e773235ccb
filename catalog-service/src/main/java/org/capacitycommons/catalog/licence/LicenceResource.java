package org.capacitycommons.catalog.licence;

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

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** Licences in plain words. */
@Path("/api/v1/licences")
@Tag(name = "Licences")
@PermitAll
class LicenceResource {
    private final Licences licences;

    LicenceResource(Licences licences) {
        this.licences = licences;
    }

    @GET
    @Operation(
            summary = "All licences with their terms in plain words",
            description = "In the order of the seed. UNKNOWN is a verdict of its own and never a yes.")
    @APIResponse(responseCode = "200", description = "All of them")
    public RestResponse<Listing<LicenceView>> all() {
        return answer(Listing.whole(licences.all()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One licence", description = "By SPDX id, or LicenseRef-… where SPDX has none.")
    @APIResponse(responseCode = "200", description = "The licence")
    @APIResponse(responseCode = "404", description = "No such licence (application/problem+json)")
    public RestResponse<LicenceView> one(@RestPath String id) {
        return answer(licences.withId(id).orElseThrow(Refusal::notFound));
    }

    private static <T> RestResponse<T> answer(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
