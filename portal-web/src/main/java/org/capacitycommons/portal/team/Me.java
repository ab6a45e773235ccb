package org.capacitycommons.portal.team;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** Who the visitor is to the services. */
@TemplateData
public record Me(
        String subject,
        String name,
        @Nullable Belonging organisation,
        @Nullable String memberRole) {

    /** The organisation that somebody works for. */
    @TemplateData
    public record Belonging(String id, String name, String kind, String nation) {}

    public boolean submitter() {
        return "SUBMITTER".equals(memberRole);
    }
}
