package org.capacitycommons.partner.membership;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/** Invitations: sent by those who run an organisation, taken up by whoever has the link. */
@Path("/api/v1")
class InvitationResource {
    private final Inviting inviting;
    private final Accepting accepting;
    private final NewAccount accounts;
    private final CallerSource callers;

    InvitationResource(Inviting inviting, Accepting accepting, NewAccount accounts, CallerSource callers) {
        this.inviting = inviting;
        this.accepting = accepting;
        this.accounts = accounts;
        this.callers = callers;
    }

    @Schema(description = "The word from the link of the letter; it stays out of addresses, which end up in logs.")
    record Acceptance(@Nullable String token) {

        /** Without the word: this text may end up in a log. */
        @Override
        public String toString() {
            return "Acceptance";
        }
    }

    @GET
    @Path("organisations/{id}/invitations")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listInvitations", summary = "Invitations of an organisation, the newest first")
    public Listing<InvitationView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return inviting.page(id, cursor, Listing.limit(limit), callers.get());
    }

    @POST
    @Path("organisations/{id}/invitations")
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

    @POST
    @Path("invitations/{id}/revocation")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Operation(operationId = "revokeInvitation", summary = "Take an invitation back; its link opens nothing any more")
    public RestResponse<InvitationView> revoke(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        InvitationView revoked = inviting.revoke(id, RecordVersion.required(ifMatch), callers.get());
        return ResponseBuilder.ok(revoked)
                .header(HttpHeaders.ETAG, RecordVersion.etag(revoked.version()))
                .build();
    }

    @POST
    @Path("invitations/acceptance")
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "acceptInvitation",
            summary = "Join the organisation of an invitation",
            description = "For an account that belongs to none. Its next token says where it belongs: renew it.")
    public RestResponse<InvitationView> accept(@NotNull Acceptance acceptance) {
        return RestResponse.ok(accepting.accept(acceptance.token(), callers.get(), callers.email()));
    }

    /** Takes no Idempotency-Key: the answer holds a password, and answers of keys are kept. The word serves instead. */
    @POST
    @Path("invitations/account")
    @PermitAll
    @Operation(
            operationId = "createInvitedAccount",
            summary = "Make an account for somebody who was invited and has none",
            description = "May be called again while the invitation is open, and gives another first password then. "
                    + "503 where the identity provider can't be asked; nothing is changed by that.")
    public NewAccount.FirstSignIn account(@NotNull NewAccount.Newcomer newcomer) {
        return accounts.make(newcomer);
    }
}
