package org.capacitycommons.portal.person;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;

import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The visitor's own settings and data, in the partner service. */
@Path("/api/v1/me")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface PersonApi {

    @GET
    @Path("preferences")
    Preferences preferences();

    @PUT
    @Path("preferences")
    Preferences save(@RestHeader("If-Match") String version, Preferences.Kept kept);

    @GET
    @Path("export")
    String export();

    @POST
    @Path("erasure")
    Erased erase(@RestHeader("Idempotency-Key") String key, Erasure erasure);

    record Erasure(boolean confirm) {}

    /** The name that stands in place of the visitor's own from now on. */
    record Erased(String pseudonym) {}
}
