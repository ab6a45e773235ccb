package org.capacitycommons.portal.audit;

import java.time.Instant;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * One deed in a log.
 *
 * @param chain whose part of the log it stands in; null where the log has one part only
 * @param seq its number in that part, without gaps
 * @param actor stable id of who did it
 */
@TemplateData
public record Deed(
        @Nullable String chain,
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String reason) {}
