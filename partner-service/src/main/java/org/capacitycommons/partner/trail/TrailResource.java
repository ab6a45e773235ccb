package org.capacitycommons.partner.trail;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.audit.Verification;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** The audit trail. */
@Path("/api/v1/audit")
class TrailResource {
    private final Trail trail;
    private final CallerSource callers;

    TrailResource(Trail trail, CallerSource callers) {
        this.trail = trail;
        this.callers = callers;
    }

    @Schema(name = "AuditVerification", description = "Whether every chain is as it was written.")
    record VerificationView(
            boolean intact,

            @Schema(description = "How many entries were read")
            long events,

            List<ChainView> chains) {}

    @Schema(name = "AuditChain")
    record ChainView(
            String chain,
            boolean intact,

            @Schema(description = "Entries of an intact chain") @Nullable
            Long events,

            @Schema(description = "The first entry that does not fit") @Nullable
            Long brokenAt,

            @Nullable String reason) {}

    @GET
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readAuditTrail", summary = "Deeds, newest first: all, or those of one's own organisation")
    public Listing<TrailEntry> read(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit)
            throws SQLException {
        return trail.page(cursor, Listing.limit(limit), callers.get().scope());
    }

    @GET
    @Path("verification")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Walk every chain and name the first entry that does not fit")
    public VerificationView verify() throws SQLException {
        if (!callers.get().scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "The chains are checked by the administering body.");
        }
        List<ChainView> chains =
                trail.verify().stream().map(TrailResource::view).toList();
        return new VerificationView(
                chains.stream().allMatch(ChainView::intact),
                chains.stream()
                        .mapToLong(chain -> chain.events() == null ? 0 : chain.events())
                        .sum(),
                chains);
    }

    private static ChainView view(Verification found) {
        return switch (found) {
            case Verification.Intact intact -> new ChainView(intact.chain(), true, intact.events(), null, null);
            case Verification.Broken broken ->
                new ChainView(broken.chain(), false, null, broken.seq(), broken.reason());
        };
    }
}
