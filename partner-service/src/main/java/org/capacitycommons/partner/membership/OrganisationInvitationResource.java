package org.capacitycommons.partner.membership;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Invitations as those who run an organisation send them. */
@Path("/api/v1/organisations/{id}/invitations")
class OrganisationInvitationResource {
    private final Inviting inviting;
    private final CallerSource callers;

    OrganisationInvitationResource(Inviting inviting, CallerSource callers) {
        this.inviting = inviting;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listInvitations", summary = "Invitations of an organisation, the newest first")
    public Listing<InvitationView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return inviting.page(id, cursor, Listing.limit(limit), callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "inviteMember",
            summary = "Invite somebody by mail; the link is good for 14 days and works once")
    public RestResponse<InvitationView> invite(@RestPath String id, @NotNull NewInvitation typed) {
        InvitationView made = inviting.invite(id, typed, callers.get());
        return ResponseBuilder.<InvitationView>created(URI.create("/api/v1/organisations/" + id + "/invitations"))
                .entity(made)
                .header(HttpHeaders.ETAG, RecordVersion.etag(made.version()))
                .build();
    }
}
