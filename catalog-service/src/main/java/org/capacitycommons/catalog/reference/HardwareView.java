package org.capacitycommons.catalog.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A machine that a ministry could own or rent. Null is "not known", never zero. */
public record HardwareView(
        String id,
        String name,

        @Schema(description = "By language, where a machine has a description for a name; else in English alone")
        Map<String, String> names,

        @Schema(description = "phone, laptop, workstation, server, accelerator or edge")
        String kind,

        @Schema(description = "Gigabytes (10^9 bytes)") @Nullable
        BigDecimal memoryGb,

        @Schema(description = "VRAM, UNIFIED or SYSTEM") @Nullable
        String memoryKind,

        @Schema(description = "Gigabytes per second") @Nullable
        BigDecimal bandwidthGbPerSecond,

        @Schema(description = "Watts") @Nullable BigDecimal powerWatts,
        @Schema(description = "US dollars") @Nullable BigDecimal priceUsd,

        @Schema(description = "LIST_PRICE_APPROXIMATE, or null without a price") @Nullable
        String priceKind,

        String source,
        @Nullable LocalDate readOn,
        @Nullable String note) {}
