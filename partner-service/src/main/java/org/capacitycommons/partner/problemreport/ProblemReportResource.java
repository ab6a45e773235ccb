package org.capacitycommons.partner.problemreport;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
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
import org.capacitycommons.partner.incident.IncidentInput;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Problem reports: from anyone, to administrators. */
@Path("/api/v1/problem-reports")
class ProblemReportResource {
    private final ProblemReports reports;
    private final CallerSource callers;
    private final TrustedProxies proxies;
    private final RoutingContext request;

    ProblemReportResource(
            ProblemReports reports, CallerSource callers, ProblemSettings settings, RoutingContext request) {
        this.reports = reports;
        this.callers = callers;
        this.proxies = TrustedProxies.of(settings.trustedProxies());
        this.request = request;
    }

    @Schema(description = "That a problem report came in.")
    record ProblemReceipt(
            @Schema(description = "Keep it to ask about the report", examples = "K7QF-2M9X-TR4D")
            String reference) {}

    @Schema(description = "Why a problem report is dismissed.")
    record Dismissal(
            @Schema(description = "1 to 2,000 characters") @Nullable
            String reason) {}

    @Schema(description = "The incident that a problem report tells of.")
    record FromReport(
            @Schema(description = "The deployment; required where the report is about a model") @Nullable
            String deployment,

            @NotNull IncidentInput incident) {}

    @POST
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "reportProblem",
            summary = "Tell of a problem with a model or a deployment; no account needed",
            description = "Answers 429 with Retry-After when too many came in this hour, from one client or in all.")
    public RestResponse<ProblemReceipt> report(@NotNull ProblemInput typed) {
        String reference = reports.receive(typed, client(), callers.get());
        return ResponseBuilder.<ProblemReceipt>create(RestResponse.Status.CREATED)
                .entity(new ProblemReceipt(reference))
                .build();
    }

    private String client() {
        SocketAddress peer = request.request().remoteAddress();
        return proxies.client(
                peer == null ? null : peer.hostAddress(),
                request.request().headers().getAll("X-Forwarded-For"));
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listProblemReports", summary = "Problem reports, newest first")
    public Listing<ProblemReportView> list(
            @RestQuery @Nullable ProblemState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return reports.page(state, cursor, limit, callers.get());
    }

    @GET
    @Path("{part}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readProblemReport", summary = "One problem report")
    public RestResponse<ProblemReportView> read(@RestPath String part) {
        return answer(reports.one(part, callers.get()));
    }

    @POST
    @Path("{part}/dismissal")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "dismissProblemReport", summary = "Dismiss a problem report and say why")
    public RestResponse<ProblemReportView> dismiss(
            @RestPath String part,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Dismissal typed) {
        return answer(reports.dismiss(part, typed.reason(), RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{part}/incident")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "makeIncident", summary = "Open an incident for what a problem report tells")
    public RestResponse<ProblemReportView> makeIncident(
            @RestPath String part,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FromReport typed) {
        return answer(reports.makeIncident(
                part, typed.deployment(), typed.incident(), RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<ProblemReportView> answer(ProblemReportView report) {
        return ResponseBuilder.ok(report)
                .header(HttpHeaders.ETAG, RecordVersion.etag(report.version()))
                .build();
    }
}
