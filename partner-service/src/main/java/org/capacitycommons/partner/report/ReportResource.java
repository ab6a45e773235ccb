package org.capacitycommons.partner.report;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
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
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Progress and closing reports of a deployment. */
@Path("/api/v1/deployments/{id}/reports")
class ReportResource {
    private final Reporting reporting;
    private final ReportReading reading;
    private final CallerSource callers;

    ReportResource(Reporting reporting, ReportReading reading, CallerSource callers) {
        this.reporting = reporting;
        this.reading = reading;
        this.callers = callers;
    }

    @Schema(description = "Why a report goes back.")
    record ReportReturn(
            @Schema(description = "1 to 50 comments of 1 to 2,000 characters; each waits for an answer") @Nullable
            List<@Nullable String> comments) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listReports",
            summary = "Reports of a deployment, newest first",
            description = "Accepted ones for everybody; all for its ministry, matched partners and administrators.")
    public Listing<ReportView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return reading.page(id, new Parts.Page(cursor, limit), callers.get());
    }

    @GET
    @Path("{number}")
    @PermitAll
    @Operation(operationId = "readReport", summary = "One report")
    public RestResponse<ReportView> read(@RestPath String id, @RestPath int number) {
        return answer(reading.one(id, number, callers.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "createReport", summary = "Begin a report on a period")
    public RestResponse<ReportView> create(@RestPath String id, @NotNull ReportInput typed) {
        ReportView report = reporting.create(id, typed, callers.get());
        return ResponseBuilder.<ReportView>created(
                        URI.create("/api/v1/deployments/" + id + "/reports/" + report.number()))
                .entity(report)
                .header(HttpHeaders.ETAG, RecordVersion.etag(report.version()))
                .build();
    }

    @PUT
    @Path("{number}")
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "saveReport", summary = "Save a report that is a draft or was returned")
    public RestResponse<ReportView> save(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ReportInput typed) {
        return answer(reporting.save(id, number, typed, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{number}/submission")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(
            operationId = "submitReport",
            summary = "Hand a report in",
            description = "For a submitter; every comment of a returned report must be answered.")
    public RestResponse<ReportView> submit(
            @RestPath String id, @RestPath int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(reporting.submit(id, number, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{number}/acceptance")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "acceptReport",
            summary = "Accept a report",
            description = "For an administrator without a conflict of interest. What the report covers is accepted"
                    + " with it, as far as it still says what it said when the report was submitted.")
    public RestResponse<ReportView> accept(
            @RestPath String id, @RestPath int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(reporting.accept(id, number, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{number}/return")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "returnReport", summary = "Give a report back with comments")
    public RestResponse<ReportView> giveBack(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ReportReturn typed) {
        return answer(reporting.giveBack(id, number, typed.comments(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<ReportView> answer(ReportView report) {
        return ResponseBuilder.ok(report)
                .header(HttpHeaders.ETAG, RecordVersion.etag(report.version()))
                .build();
    }
}
