package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;

/**
 * A licence as a list of licences names it.
 *
 * @param fsfLibre null where the list says nothing
 */
public record RawLicence(
        String key,
        String name,
        boolean osiApproved,
        @Nullable Boolean fsfLibre,
        boolean deprecated,
        @Nullable String url)
        implements FeedRecord {

    @Override
    public String place() {
        return "licenses/" + key;
    }
}
