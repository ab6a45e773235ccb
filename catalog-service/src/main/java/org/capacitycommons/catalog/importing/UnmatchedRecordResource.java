package org.capacitycommons.catalog.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;

/** What feeds tell of models that the catalogue does not have. */
@Path("/api/v1/curation/unmatched-records")
@Tag(name = "Curation")
@RolesAllowed({"admin", "auditor"})
class UnmatchedRecordResource {
    private final FeedRecords records;

    UnmatchedRecordResource(FeedRecords records) {
        this.records = records;
    }

    @GET
    @Operation(
            summary = "Records of feeds that belong to no model, by source and key",
            description = "The next import of their source matches them again, when their model is there.")
    @APIResponse(responseCode = "200", description = "A page of records")
    @APIResponse(responseCode = "400", description = "Unusable limit or cursor (application/problem+json)")
    public Listing<UnmatchedRecord> all(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return records.unmatched(cursor, Listing.limit(limit));
    }
}
