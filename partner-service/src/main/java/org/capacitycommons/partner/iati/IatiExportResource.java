package org.capacitycommons.partner.iati;

import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.changes.ChangeFeed;
import org.capacitycommons.partner.changes.FeedState;
import org.capacitycommons.partner.changes.Unchanged;

/** The public deployments as IATI 2.03. */
@Path("/api/v1/exports")
class IatiExportResource {
    private final IatiExport export;
    private final LeftOutList leftOut;
    private final ChangeFeed feed;

    IatiExportResource(IatiExport export, LeftOutList leftOut, ChangeFeed feed) {
        this.export = export;
        this.leftOut = leftOut;
        this.feed = feed;
    }

    @Schema(name = "LeftOutPage", description = "What the IATI export leaves out.")
    record Page(
            List<Item> items,

            @Schema(description = "Marker of the next page; null on the last one") @Nullable
            String next) {}

    @Schema(name = "LeftOut", description = "A public deployment, or a part of one, that the IATI export leaves out.")
    record Item(
            @Schema(examples = "R-001") String deployment,

            @Schema(
                    description = "Id of the budget line (BU-) or result (RE-) that is left out of an exported"
                            + " deployment; null where the whole deployment is",
                    examples = "BU-3")
            @Nullable
            String part,

            String title,
            String nation,

            @Schema(
                    description = "no-start-date, start-is-not-a-day, start-in-the-future, no-participant; of parts"
                            + " period-of-one-day, period-longer-than-a-year, value-date-in-the-future or"
                            + " period-not-over",
                    examples = "start-is-not-a-day")
            String key,

            @Schema(description = "The same in words") String reason) {}

    /**
     * Streamed, in the order of ids. Holds what is public, whoever asks. Elements of the namespace
     * {@code urn:capacity-commons:iati:ai-facts:1} at the end of an activity say which models run. Send the entity tag
     * again as If-None-Match to learn that nothing changed.
     */
    @GET
    @Path("activities.xml")
    @PermitAll
    @Produces(MediaType.APPLICATION_XML)
    @Operation(operationId = "exportIati", summary = "All public deployments, or those of a nation, as IATI 2.03")
    public Response all(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String held,
            @Parameter(description = "ISO 3166-1 alpha-2; absent for all") @QueryParam("nation") @Nullable
                    String nation) {
        String checked = NationParameter.checked(nation);
        FeedState state = feed.state();
        return Unchanged.or(held, state, "iati-" + (checked == null ? "all" : checked), (StreamingOutput)
                stream -> export.write(stream, checked, state));
    }

    /** The standard asks for a day on which an activity started. No date is invented: these wait until one is stated. */
    @GET
    @Path("activities/left-out")
    @PermitAll
    @Operation(
            operationId = "listLeftOutOfIati",
            summary = "What the IATI export leaves out, and why",
            description = "Public deployments, and budget lines and results of exported ones. What is reported under an"
                    + " indicator that ended since is exported.")
    public Page leftOut(
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 100") @QueryParam("limit") @Nullable Integer limit) {
        int atMost = Listing.limit(limit);
        List<String> after = cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        List<LeftOutList.Omitted> found = leftOut.after(after.getFirst(), after.getLast(), atMost + 1);
        boolean more = found.size() > atMost;
        List<Item> told = found.stream()
                .limit(atMost)
                .map(one -> new Item(one.deployment(), one.part(), one.title(), one.nation(), one.key(), one.reason()))
                .toList();
        return new Page(told, more ? next(told.getLast()) : null);
    }

    private static String next(Item last) {
        return Cursor.encode(last.deployment(), Objects.requireNonNullElse(last.part(), ""));
    }

    /** What the elements of our own namespace mean. */
    @GET
    @Path("ai-facts-1.xsd")
    @PermitAll
    @Produces(MediaType.APPLICATION_XML)
    @Operation(operationId = "readAiFactsSchema", summary = "Schema of the AI facts in the IATI export")
    public Response schema() {
        return Response.ok(Standard.resource("ai-facts-1.xsd")).build();
    }
}
