package org.capacitycommons.portal.team;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A ministry, a partner or the administering body, with all that is public about it. */
@TemplateData
public record Organisation(
        String id,
        String name,
        String kind,
        String nation,
        boolean verified,
        @Nullable String iatiId,
        @Nullable String website,
        long version,
        @Nullable List<String> may) {

    record Facts(
            String name,
            @Nullable String kind,
            @Nullable String nation,
            @Nullable String iatiId,
            @Nullable String website) {}

    public boolean mayEdit() {
        return may != null && may.contains("edit");
    }
}
