package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.catalog.Catalog;

/**
 * A deployment as far as traceability asks for it. Everything stands in the record as it was when the model uses were
 * recorded: no neighbour has to be asked.
 *
 * @param stage null for what was only reported
 * @param organisation name of the ministry behind it; null where none stands behind it
 */
public record TracedDeployment(
        String id,
        long version,
        String nation,
        String title,
        String summary,
        String sector,
        @Nullable String stage,
        boolean isPublic,
        @Nullable String organisation,
        Instant updatedAt,
        List<Use> uses) {

    /**
     * A model use with the files of its revision.
     *
     * @param terms empty unless the licence was confirmed
     * @param files empty where the catalogue knew none
     */
    public record Use(
            String id,
            String model,
            String revision,
            @Nullable String upstreamCommit,
            @Nullable String licenceId,
            @Nullable String licenceName,
            String licenceStatus,
            Map<String, Object> terms,
            String purpose,
            String runsOn,
            String dataNation,
            String inferenceNation,
            String accessFromAbroad,
            LocalDate since,
            List<Catalog.File> files) {}
}
