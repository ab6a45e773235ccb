package org.capacitycommons.catalog.correction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with a decision. */
record DecisionRequest(
        @Schema(description = "Who proposed it reads this; required to decline", maxLength = 1000) @Nullable
        String reason) {}
