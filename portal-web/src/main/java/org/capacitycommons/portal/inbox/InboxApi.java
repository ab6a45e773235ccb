package org.capacitycommons.portal.inbox;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The visitor's inbox, in the partner service. */
@Path("/api/v1/inbox")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface InboxApi {

    @GET
    Listing<Notice> read(@RestQuery boolean unread, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("reading")
    Count markRead(@RestHeader("Idempotency-Key") String key, Reading reading);

    record Count(long unread) {}

    record Reading(@Nullable List<String> items) {}
}
