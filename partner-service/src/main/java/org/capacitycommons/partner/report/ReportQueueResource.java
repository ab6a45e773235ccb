package org.capacitycommons.partner.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** The reports of all deployments that wait for a decision. */
@Path("/api/v1/reports")
class ReportQueueResource {
    private final ReportReading reading;
    private final CallerSource callers;

    ReportQueueResource(ReportReading reading, CallerSource callers) {
        this.reading = reading;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listSubmittedReports", summary = "Reports that wait for a decision, the oldest first")
    public Listing<QueuedReport> queue(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return reading.queue(cursor, limit, callers.get());
    }
}
