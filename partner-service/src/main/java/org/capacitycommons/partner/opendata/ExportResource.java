package org.capacitycommons.partner.opendata;

import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.changes.ChangeFeed;
import org.capacitycommons.partner.changes.Unchanged;

/**
 * Public data as tables and as a map, streamed. Tables are CSV (RFC 4180, UTF-8) with a header row; lists in a cell are
 * separated by semicolons; an empty cell means "not known". A text that a spreadsheet would take for a formula has an
 * apostrophe in front.
 */
@Path("/api/v1/exports")
class ExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String GEO_JSON = "application/geo+json";
    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");

    private final TableExport tables;
    private final MapExport map;
    private final ChangeFeed feed;

    ExportResource(TableExport tables, MapExport map, ChangeFeed feed) {
        this.tables = tables;
        this.map = map;
        this.feed = feed;
    }

    @GET
    @Path("deployments.csv")
    @PermitAll
    @Produces(CSV)
    @Operation(operationId = "exportDeployments", summary = "Public deployments as a table")
    public Response deployments(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String held,
            @QueryParam("nation") @Nullable String nation) {
        return table(held, ExportTable.DEPLOYMENTS, nation);
    }

    /** One row for each indicator and period; an indicator without results has one row. */
    @GET
    @Path("results.csv")
    @PermitAll
    @Produces(CSV)
    @Operation(operationId = "exportResults", summary = "Indicators and results of public deployments as a table")
    public Response results(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String held,
            @QueryParam("nation") @Nullable String nation) {
        return table(held, ExportTable.RESULTS, nation);
    }

    /** Each in the currency in which it was made: nothing is converted and nothing summed. */
    @GET
    @Path("transactions.csv")
    @PermitAll
    @Produces(CSV)
    @Operation(operationId = "exportTransactions", summary = "Transactions of public deployments as a table")
    public Response transactions(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String held,
            @QueryParam("nation") @Nullable String nation) {
        return table(held, ExportTable.TRANSACTIONS, nation);
    }

    /** Without entity tag: the change feed tells of deployments, not of organisations. */
    @GET
    @Path("organisations.csv")
    @PermitAll
    @Produces(CSV)
    @Operation(operationId = "exportOrganisations", summary = "Organisations as a table")
    public Response organisations(@QueryParam("nation") @Nullable String nation) {
        String checked = checked(nation);
        return attached(
                Response.ok((StreamingOutput) stream -> tables.write(ExportTable.ORGANISATIONS, checked, stream))
                        .build(),
                ExportTable.ORGANISATIONS);
    }

    /** Longitude first, as RFC 7946 says. A site of which only the name is told has the geometry null. */
    @GET
    @Path("sites.geojson")
    @PermitAll
    @Produces(GEO_JSON)
    @Operation(operationId = "exportSites", summary = "Sites of public deployments as GeoJSON")
    public Response sites(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String held,
            @QueryParam("nation") @Nullable String nation) {
        String checked = checked(nation);
        return Unchanged.or(held, feed.state(), "sites-" + (checked == null ? "all" : checked), (StreamingOutput)
                stream -> map.write(checked, stream));
    }

    private Response table(@Nullable String held, ExportTable table, @Nullable String nation) {
        String checked = checked(nation);
        return attached(
                Unchanged.or(
                        held, feed.state(), table.file() + "-" + (checked == null ? "all" : checked), (StreamingOutput)
                                stream -> tables.write(table, checked, stream)),
                table);
    }

    private static Response attached(Response answer, ExportTable table) {
        answer.getHeaders().add("Content-Disposition", "attachment; filename=\"" + table.file() + ".csv\"");
        return answer;
    }

    private static @Nullable String checked(@Nullable String nation) {
        if (nation != null && !ALPHA_2.matcher(nation).matches()) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "A nation is two capital letters, as in ISO 3166-1.")
                    .at(FieldError.of("nation", "not-a-nation"));
        }
        return nation;
    }
}
