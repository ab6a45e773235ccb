package org.capacitycommons.partner.changes;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** The change feed of the open data. */
@Path("/api/v1/changes")
class ChangesResource {
    private static final Pattern TRANSACTION = Pattern.compile("\\d{1,19}");

    private final ChangeFeed feed;

    ChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @Schema(name = "DeploymentChange", description = "That a deployment changed; read it again, or drop it.")
    record DeploymentChange(
            @Schema(examples = "D-2001") String deployment,

            @Schema(description = "ISO 3166-1 alpha-2 of the lead nation, or XX")
            String nation,

            @Schema(description = "When it changed last") Instant at,

            @Schema(description = "It is not public any more: drop your copy")
            boolean gone) {}

    @Schema(name = "DeploymentChanges", description = "A part of the feed.")
    record Changes(
            List<DeploymentChange> items,

            @Schema(description = "Where to go on; keep it and ask again later")
            String next,

            @Schema(description = "Whether there is more now")
            boolean more) {}

    /**
     * Deployments in the order in which they changed last, each once. Keep {@code next} and ask again: a later change
     * moves a deployment to the end. A deployment that stopped being public comes with {@code gone}. What changed a
     * moment ago may be held back until no older write still runs. After a restore from a backup start without a
     * cursor.
     */
    @GET
    @PermitAll
    @Operation(operationId = "listChanges", summary = "What changed in the open data since a marker")
    public Changes list(
            @Parameter(description = "next of the last answer; absent for the beginning")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "1 to 100") @QueryParam("limit") @Nullable Integer limit) {
        int atMost = Listing.limit(limit);
        List<String> from = cursor == null ? List.of("0", "0") : Cursor.decode(cursor, 2);
        if (from.stream().anyMatch(part -> !TRANSACTION.matcher(part).matches())) {
            throw Cursor.invalid();
        }
        List<ChangeFeed.Change> found = feed.after(from.getFirst(), number(from.getLast()), atMost + 1);
        boolean more = found.size() > atMost;
        List<ChangeFeed.Change> told = more ? found.subList(0, atMost) : found;
        String next = told.isEmpty()
                ? Cursor.encode(from.getFirst(), from.getLast())
                : Cursor.encode(
                        told.getLast().xid(), String.valueOf(told.getLast().number()));
        return new Changes(
                told.stream()
                        .map(change ->
                                new DeploymentChange(change.deployment(), change.nation(), change.at(), change.gone()))
                        .toList(),
                next,
                more);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
