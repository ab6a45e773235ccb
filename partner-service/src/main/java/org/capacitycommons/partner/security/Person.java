package org.capacitycommons.partner.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who did something.
 *
 * @param subject stable id at the identity provider
 * @param name as it was when it was done
 */
@Schema(description = "Somebody who did something.")
public record Person(
        @Schema(description = "Stable id at the identity provider")
        String subject,

        @Schema(examples = "Wanjiru Kamau") String name) {}
