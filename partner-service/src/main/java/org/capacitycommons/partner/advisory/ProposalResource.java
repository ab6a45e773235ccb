package org.capacitycommons.partner.advisory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Proposals to suspend a deployment. Who agrees moves the deployment; who does not says why. */
@Path("/api/v1/suspension-proposals")
class ProposalResource {
    private final Proposals proposals;
    private final CallerSource callers;

    ProposalResource(Proposals proposals, CallerSource callers) {
        this.proposals = proposals;
        this.callers = callers;
    }

    @Schema(description = "Why a deployment goes on in spite of the advisory.")
    record Dismissal(
            @Schema(description = "Up to 2,000 characters") @Nullable
            String reason) {}

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listSuspensionProposals",
            summary = "Deployments under a severe advisory that nobody acknowledged for seven days; up to 100")
    public Listing<ProposalView> list() {
        return proposals.open(callers.get().scope());
    }

    @POST
    @Path("{id}/dismissal")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "dismissSuspensionProposal", summary = "Decide against a suspension, with a reason")
    public RestResponse<ProposalView> dismiss(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Dismissal typed) {
        ProposalView proposal = proposals.dismiss(id, typed.reason(), RecordVersion.required(ifMatch), callers.get());
        return ResponseBuilder.ok(proposal)
                .header(HttpHeaders.ETAG, RecordVersion.etag(proposal.version()))
                .build();
    }
}
