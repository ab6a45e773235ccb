package org.capacitycommons.portal.nation;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** How far a nation is in its own judgement, for those who judge it, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface CapacityApi {

    @GET
    @Path("me")
    Me me();

    @GET
    @Path("nations/{code}/capacity")
    List<Capacity> capacity(@RestPath String code);

    @PUT
    @Path("nations/{code}/capacity/{dimension}")
    Capacity assess(
            @RestPath String code,
            @RestPath String dimension,
            @RestHeader("If-Match") String version,
            Assessment assessment);

    record Me(@Nullable Belonging organisation) {}

    record Belonging(String nation) {}

    record Capacity(String dimension, @Nullable Assessment current, long version) {}

    /** Null for a tier that nobody has chosen: the service asks for it. */
    record Assessment(@Nullable Integer tier, String evidence, String assessedOn) {}
}
