package org.capacitycommons.portal.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The audit log of the catalog service. */
@Path("/api/v1/audit")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface CatalogAuditApi {

    @GET
    Listing<Deed> deeds(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("verification")
    Checked verify();

    /** The number of deeds that fit, from the first on. */
    record Checked(boolean intact, long events, @Nullable String reason) {}
}
