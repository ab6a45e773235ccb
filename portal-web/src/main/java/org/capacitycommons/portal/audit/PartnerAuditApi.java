package org.capacitycommons.portal.audit;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The audit log of the partner service. */
@Path("/api/v1/audit")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface PartnerAuditApi {

    @GET
    Listing<Deed> deeds(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("verification")
    Checked verify();

    /** Of every part of the log. */
    record Checked(boolean intact, long events, List<Chain> chains) {}

    record Chain(
            String chain,
            boolean intact,
            @Nullable Long brokenAt,
            @Nullable String reason) {}
}
