package org.capacitycommons.partner.membership;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Invitations: taken up by whoever has the link, taken back by those who run the organisation. */
@Path("/api/v1/invitations")
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

    @POST
    @Path("{id}/revocation")
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
    @Path("acceptance")
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
    @Path("account")
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
