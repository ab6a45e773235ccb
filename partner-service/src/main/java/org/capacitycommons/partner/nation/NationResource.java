package org.capacitycommons.partner.nation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** Nations, for lists to choose from and pages to name. */
@Path("/api/v1/nations")
class NationResource {
    /** The whole list fits one page: a form needs it at once. */
    private static final int MOST = 300;

    private final Nations nations;
    private final NationPages pages;

    NationResource(Nations nations, NationPages pages) {
        this.nations = nations;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @Operation(operationId = "listNations", summary = "Nations in the order of their codes; up to 300 at once")
    public Listing<NationView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return nations.page(cursor, Listing.limit(limit, MOST));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Cache(maxAge = 60)
    @Operation(operationId = "readNation", summary = "One nation and what is published of what goes on there")
    public NationPage read(@RestPath String code) {
        return pages.find(code).orElseThrow(Refusal::notFound);
    }
}
