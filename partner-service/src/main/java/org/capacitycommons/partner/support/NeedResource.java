package org.capacitycommons.partner.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** What approved projects lack. */
@Path("/api/v1/needs")
class NeedResource {
    private final Needs needs;
    private final CallerSource callers;

    NeedResource(Needs needs, CallerSource callers) {
        this.needs = needs;
        this.callers = callers;
    }

    @Schema(name = "Need", description = "What an approved project lacks.")
    record NeedView(
            @Schema(examples = "P-1042") String project,
            String title,
            String nation,
            String sector,

            @Schema(description = "Row of the project's list of needs")
            int number,

            SupportKind kind,

            @Schema(description = "As the ministry wrote it", examples = "200 GPU hours")
            String amount,

            @Schema(description = "Month in which it is needed at the latest", examples = "2027-03")
            String until) {

        static NeedView of(Need need) {
            return new NeedView(
                    need.project(),
                    need.title(),
                    need.nation(),
                    need.sector(),
                    need.number(),
                    need.kind(),
                    need.amount(),
                    need.until());
        }
    }

    @GET
    @RolesAllowed({Role.PARTNER, Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listNeeds",
            summary = "What approved projects lack: all of them for partners, a ministry's own for the ministry")
    public Listing<NeedView> list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        Fields fields = new Fields();
        SupportKind asked = kind == null ? null : fields.choice("kind", kind, SupportKind.class, SupportKind.DATA);
        fields.refuse();
        Listing<Need> page =
                needs.page(new Needs.Filter(asked, nation, sector), cursor, Listing.limit(limit), callers.get());
        return new Listing<>(page.items().stream().map(NeedView::of).toList(), page.total(), page.next());
    }
}
