package org.capacitycommons.portal.inbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The number in the head of every page: asked with little patience, because no page waits for it. */
@Path("/api/v1/inbox/unread")
@RegisterRestClient(configKey = "unread")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface UnreadApi {

    @GET
    InboxApi.Count unread();
}
