package org.capacitycommons.catalog.hub;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Gated;

/**
 * What a client of the Hub is looking for, already checked. Everything given must hold.
 *
 * @param search part of the id, in any case; empty for all
 * @param tags task names, language codes, {@code license:…}, {@code gguf}; all of them
 * @param providers providers of whom one must offer the model now; {@code all} means any
 * @param apps programs of which one must be able to run it
 * @param parameters how many parameters it may have
 */
record HubQuery(
        String search,
        @Nullable String author,
        List<String> tags,
        @Nullable String task,
        List<String> providers,
        List<String> apps,
        @Nullable Gated gated,
        @Nullable ParameterRange parameters,
        HubOrder order,
        int limit,
        @Nullable String cursor) {

    static final int MOST_MODELS = 500;

    HubQuery {
        tags = List.copyOf(tags);
        providers = List.copyOf(providers);
        apps = List.copyOf(apps);
    }

    /** The same with shorter pages. */
    HubQuery atMost(int models) {
        return new HubQuery(
                search, author, tags, task, providers, apps, gated, parameters, order, Math.min(limit, models), cursor);
    }
}
