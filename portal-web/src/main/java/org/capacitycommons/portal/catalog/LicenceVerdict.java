package org.capacitycommons.portal.catalog;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** Whether a use is allowed in a nation, and the terms behind it. */
@TemplateData
public record LicenceVerdict(String use, @Nullable String usedIn, String permission, List<Ground> grounds) {

    /** A term that decides, or that has to be kept. */
    @TemplateData
    public record Ground(
            String term,
            String says,
            @Nullable String licenceId,
            @Nullable String clause,
            @Nullable String source,
            boolean inherited) {}

    /** Whether one may go ahead, as far as the licence is concerned. */
    public boolean free() {
        return permission.equals("ALLOWED") || permission.equals("ALLOWED_WITH_CONDITIONS");
    }
}
