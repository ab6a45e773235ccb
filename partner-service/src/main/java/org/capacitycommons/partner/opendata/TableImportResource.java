package org.capacitycommons.partner.opendata;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Tables taken in: organisations, deployments and results. */
@Path("/api/v1/imports/csv/{kind}")
class TableImportResource {
    private static final String CSV = "text/csv";

    private static final int AT_A_TIME = 3;

    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final TableImport tables;
    private final TableTaking taking;
    private final CallerSource callers;

    TableImportResource(TableImport tables, TableTaking taking, CallerSource callers) {
        this.tables = tables;
        this.taking = taking;
        this.callers = callers;
    }

    @Schema(name = "CsvImport", description = "What became of each row of a table.")
    record Report(
            @Schema(description = "Judged only, nothing was kept")
            boolean dryRun,

            int created,
            int updated,
            int unchanged,
            int refused,
            List<RowView> rows) {
        static Report of(boolean dryRun, List<TableImport.RowReport> rows) {
            return new Report(
                    dryRun,
                    count(rows, "CREATED"),
                    count(rows, "UPDATED"),
                    count(rows, "UNCHANGED"),
                    count(rows, "REFUSED"),
                    rows.stream()
                            .map(row -> new RowView(row.line(), row.outcome(), row.errors()))
                            .toList());
        }

        private static int count(List<TableImport.RowReport> rows, String outcome) {
            return (int)
                    rows.stream().filter(row -> row.outcome().equals(outcome)).count();
        }
    }

    @Schema(name = "CsvImportRow", description = "What became of one row.")
    record RowView(
            @Schema(description = "Line of the file on which it begins")
            int line,

            @Schema(description = "CREATED, UPDATED, UNCHANGED or REFUSED")
            String outcome,

            @Schema(description = "The columns at fault, with message keys")
            List<FieldError> errors) {}

    /**
     * The body is the table: UTF-8, comma, semicolon or tab, the columns of the template, at most 1,000 rows and 256 KB.
     * Rows are matched by their id: the same file again changes nothing. A bad row keeps no other from being taken.
     * Kinds: organisations (administrators), deployments (ministries and partners, their own), results
     * (ministries and matched partners; an empty value means "not known" and needs a note).
     */
    @POST
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importTable", summary = "Import a table, row by row")
    public RestResponse<Report> take(
            @RestPath String kind,
            @Parameter(description = "Only judge it and keep nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @NotNull byte[] file) {
        RowImport table = required(kind);
        Caller caller = callers.get();
        if (!table.isOpenTo(caller)) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "This kind of table is not open to your organisation.");
        }
        if (!dryRun && table.takesASubmitter() && !caller.mayPublish()) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter to import it; you may try it with dryRun=true.");
        }
        return fewAtATime(() -> taking.take(kind, dryRun, file));
    }

    /** Each holds a connection for its key and one for its row; many at once would leave none for anybody else. */
    private RestResponse<Report> fewAtATime(Supplier<RestResponse<Report>> work) {
        if (!turns.tryAcquire()) {
            throw Refusal.of(HttpProblem.TOO_MANY_REQUESTS, "Other tables are being taken in. Send it again shortly.");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** The header row, and one row as an example. */
    @GET
    @Path("template.csv")
    @PermitAll
    @Produces(CSV)
    @Operation(operationId = "readTableTemplate", summary = "An empty table to fill in")
    public Response template(@RestPath String kind) {
        List<RowImport.Column> columns = required(kind).columns();
        String header = columns.stream().map(RowImport.Column::name).collect(Collectors.joining(","));
        String example =
                columns.stream().map(column -> CsvCell.of(column.example())).collect(Collectors.joining(","));
        return Response.ok(header + "\r\n" + example + "\r\n")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + kind.toLowerCase(Locale.ROOT) + "-template.csv\"")
                .build();
    }

    private RowImport required(String kind) {
        return tables.of(kind).orElseThrow(Refusal::notFound);
    }
}
