package org.capacitycommons.catalog.advisory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes an advisory back. */
record WithdrawalRequest(
        @Schema(description = "Why it no longer holds; shown to all", maxLength = 1000) @Nullable
        String reason) {}
