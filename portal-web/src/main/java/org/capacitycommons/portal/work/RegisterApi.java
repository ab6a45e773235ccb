package org.capacitycommons.portal.work;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Organisations that wait to be confirmed, and errands that were given up. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface RegisterApi {

    @GET
    @Path("organisations")
    Listing<Organisation> organisations(
            @RestQuery boolean verified,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("organisations/{id}")
    Organisation organisation(@RestPath String id);

    @POST
    @Path("organisations/{id}/verification")
    void verify(@RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @GET
    @Path("organisations/{id}/members")
    Listing<Member> members(@RestPath String id, @RestQuery int limit);

    @GET
    @Path("dead-letters")
    Listing<DeadLetter> deadLetters(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("dead-letters/{id}/retry")
    void retry(@RestPath String id, @RestHeader("Idempotency-Key") String key);

    record Organisation(
            String id,
            String name,
            String kind,
            String nation,
            boolean verified,
            @Nullable String iatiId,
            @Nullable String website,
            long version,
            List<String> may) {}

    record Member(String name, @Nullable String email, String role) {}

    record DeadLetter(
            String id,
            String topic,
            String key,
            int attempts,
            Instant createdAt,
            @Nullable Instant givenUpAt,
            @Nullable String lastError) {}
}
