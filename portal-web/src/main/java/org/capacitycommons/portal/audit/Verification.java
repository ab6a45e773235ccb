package org.capacitycommons.portal.audit;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Whether a log is as it was written.
 *
 * @param events how many deeds were read, or how many fit before the first that does not
 * @param broken the parts that do not fit, each with its first such deed
 */
@TemplateData
record Verification(boolean intact, long events, List<Break> broken) {

    /** Where a part of the log stops to fit. */
    @TemplateData
    record Break(String chain, long seq, @Nullable String reason) {}
}
