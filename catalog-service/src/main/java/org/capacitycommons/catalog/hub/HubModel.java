package org.capacitycommons.catalog.hub;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Gated;

/**
 * What the catalogue knows of a model that is on the Hub, as far as the Hub's form has a place for it.
 *
 * @param id the catalogue's own id
 * @param hubId the id on the Hub: what clients call its name
 * @param bases ids on the Hub of the models that it was made from, as sources state them
 * @param licence the licence if machines may be told of it ({@link HubLicences#TOLD})
 * @param released year, month or day
 * @param changed when the catalogue's record was last changed
 * @param sha upstream commit of the revision asked for, where known
 * @param onlyGguf whether its newest weights are there as GGUF and in no other form
 */
record HubModel(
        String id,
        String hubId,
        List<String> tasks,
        List<String> languages,
        List<String> bases,
        @Nullable Licence licence,
        @Nullable Long parametersTotal,
        Gated gated,
        @Nullable String released,
        Instant changed,
        @Nullable String revision,
        @Nullable String sha,
        boolean onlyGguf,
        List<String> files) {

    /** A confirmed licence. */
    record Licence(String id, String name, @Nullable String url) {
        String hubName() {
            return HubLicences.name(id);
        }
    }

    String author() {
        return hubId.substring(0, hubId.indexOf('/'));
    }

    @Nullable
    String pipelineTag() {
        return tasks.isEmpty() ? null : tasks.getFirst();
    }

    HubModel withFiles(List<String> paths) {
        return new HubModel(
                id,
                hubId,
                tasks,
                languages,
                bases,
                licence,
                parametersTotal,
                gated,
                released,
                changed,
                revision,
                sha,
                onlyGguf,
                List.copyOf(paths));
    }

    HubModel at(String revisionId, @Nullable String commit) {
        return new HubModel(
                id,
                hubId,
                tasks,
                languages,
                bases,
                licence,
                parametersTotal,
                gated,
                released,
                changed,
                revisionId,
                commit,
                onlyGguf,
                files);
    }
}
