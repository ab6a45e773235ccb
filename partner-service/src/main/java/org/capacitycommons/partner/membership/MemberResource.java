package org.capacitycommons.partner.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

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

/** The members of an organisation. */
@Path("/api/v1/organisations/{id}/members")
class MemberResource {
    private final MemberList members;
    private final MemberChanges changes;
    private final CallerSource callers;

    MemberResource(MemberList members, MemberChanges changes, CallerSource callers) {
        this.members = members;
        this.changes = changes;
        this.callers = callers;
    }

    @Schema(description = "What a member may do from now on.")
    record GivenRole(
            @Schema(description = "EDITOR fills in, SUBMITTER also submits and runs the organisation") @Nullable
            String role) {}

    @Schema(description = "Somebody goes.")
    record Departure(
            @Schema(description = "Subject of the member who submits from then on, where the last submitter goes")
            @Nullable
            String successor) {}

    @GET
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listMembers", summary = "Active members, for themselves and administrators")
    public Listing<MemberView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return members.page(id, cursor, Listing.limit(limit), callers.get());
    }

    @GET
    @Path("{subject}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readMember", summary = "One member, also one who left")
    public RestResponse<MemberView> read(@RestPath String id, @RestPath String subject) {
        return answer(members.required(id, subject, callers.get()));
    }

    @PUT
    @Path("{subject}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Operation(operationId = "saveMember", summary = "Give a member another role")
    public RestResponse<MemberView> save(
            @RestPath String id,
            @RestPath String subject,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull GivenRole given) {
        return answer(changes.give(id, subject, given.role(), RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{subject}/departure")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "removeMember",
            summary = "Let a member go, or leave",
            description = "Sight of the organisation's records ends at once; what the member wrote stays there. The "
                    + "last submitter names a successor.")
    public RestResponse<MemberView> remove(
            @RestPath String id,
            @RestPath String subject,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Departure departure) {
        return answer(
                changes.leave(id, subject, departure.successor(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<MemberView> answer(MemberView member) {
        return ResponseBuilder.ok(member)
                .header(HttpHeaders.ETAG, RecordVersion.etag(member.version()))
                .build();
    }
}
