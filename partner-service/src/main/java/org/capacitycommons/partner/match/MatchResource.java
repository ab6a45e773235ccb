package org.capacitycommons.partner.match;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Matches of the caller's own organisation. */
@Path("/api/v1/matches")
class MatchResource {
    private final Matching matching;
    private final CallerSource callers;

    MatchResource(Matching matching, CallerSource callers) {
        this.matching = matching;
        this.callers = callers;
    }

    @Schema(description = "Where a match shall move.")
    record MatchMove(
            @NotNull MatchState to,

            @Schema(description = "Required to decline, and to withdraw what was accepted") @Nullable
            String reason) {}

    @GET
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listMatches", summary = "Matches of one's own organisation, the latest change first")
    public Listing<MatchView> list(
            @RestQuery @Nullable String state, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        Fields fields = new Fields();
        MatchState asked = state == null ? null : fields.choice("state", state, MatchState.class, MatchState.PROPOSED);
        fields.refuse();
        return matching.page(asked, cursor, Listing.limit(limit), callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(operationId = "proposeMatch", summary = "Propose to take up an offer for a need; the other side decides")
    public RestResponse<MatchView> propose(@NotNull MatchInput typed) {
        MatchView match = matching.propose(typed, callers.get());
        return ResponseBuilder.<MatchView>created(URI.create("/api/v1/matches/" + match.id()))
                .entity(match)
                .header(HttpHeaders.ETAG, RecordVersion.etag(match.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readMatch", summary = "One match")
    public RestResponse<MatchView> read(@RestPath String id) {
        return answer(matching.read(id, callers.get()));
    }

    @POST
    @Path("{id}/state")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(operationId = "moveMatch", summary = "Accept, decline, withdraw or complete a match")
    public RestResponse<MatchView> move(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MatchMove typed) {
        return answer(matching.move(id, typed.to(), typed.reason(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<MatchView> answer(MatchView match) {
        return ResponseBuilder.ok(match)
                .header(HttpHeaders.ETAG, RecordVersion.etag(match.version()))
                .build();
    }
}
