package org.capacitycommons.portal.team;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Organisations, members and invitations, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface TeamApi {

    @GET
    @Path("me")
    Me me();

    @GET
    @Path("organisations")
    Listing<Organisation> organisations(@RestQuery boolean verified);

    @GET
    @Path("organisations/{id}")
    Organisation organisation(@RestPath String id);

    @POST
    @Path("organisations")
    Organisation create(@RestHeader("Idempotency-Key") String key, Organisation.Facts facts);

    @PUT
    @Path("organisations/{id}")
    Organisation save(@RestPath String id, @RestHeader("If-Match") String version, Organisation.Facts facts);

    @GET
    @Path("organisations/{id}/members")
    Listing<Member> members(@RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("organisations/{id}/members/{subject}")
    Member member(@RestPath String id, @RestPath String subject);

    @PUT
    @Path("organisations/{id}/members/{subject}")
    Member give(@RestPath String id, @RestPath String subject, @RestHeader("If-Match") String version, GivenRole role);

    @POST
    @Path("organisations/{id}/members/{subject}/departure")
    Member remove(
            @RestPath String id,
            @RestPath String subject,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Departure departure);

    @GET
    @Path("organisations/{id}/invitations")
    Listing<Invitation> invitations(@RestPath String id, @RestQuery int limit);

    @POST
    @Path("organisations/{id}/invitations")
    Invitation invite(@RestPath String id, @RestHeader("Idempotency-Key") String key, NewInvitation invitation);

    @POST
    @Path("invitations/{id}/revocation")
    Invitation revoke(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @POST
    @Path("invitations/acceptance")
    Invitation accept(@RestHeader("Idempotency-Key") String key, Acceptance acceptance);

    /** Takes no key: the answer holds a password, and answers of keys are kept. */
    @POST
    @Path("invitations/account")
    FirstSignIn account(Newcomer newcomer);

    record Newcomer(String token, String firstName, String lastName) {
        /** Without the word: this text may end up in a log. */
        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    /** How somebody signs in for the first time. */
    @TemplateData
    record FirstSignIn(String username, String temporaryPassword) {
        /** Without the password: this text may end up in a log. */
        @Override
        public String toString() {
            return "FirstSignIn";
        }
    }

    record GivenRole(String role) {}

    record Departure(@Nullable String successor) {}

    record NewInvitation(
            String email, String role, @Nullable String language) {}

    record Acceptance(String token) {
        /** Without the word: this text may end up in a log. */
        @Override
        public String toString() {
            return "Acceptance";
        }
    }
}
