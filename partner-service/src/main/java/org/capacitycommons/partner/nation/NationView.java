package org.capacitycommons.partner.nation;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.words.Names;

/** A nation with what is published about it. */
@Schema(name = "Nation", description = "A nation of ISO 3166-1.")
record NationView(
        @Schema(examples = "KE") String code,
        @Schema(examples = "KEN") String alpha3,
        @Schema(description = "Name by language") Map<String, String> names,
        String region,

        @Schema(description = "Null where no source names the nation") @Nullable
        Membership beltAndRoad) {

    private static final Names NAMES = Names.of("nations");

    /** What a source says about a membership. */
    @Schema(name = "BeltAndRoadMembership", description = "What a source says, and how sure it is.")
    record Membership(
            @Schema(description = "LISTED, RECENT, UNCLEAR or WITHDRAWN")
            String status,

            @Schema(description = "UNVERIFIED or REPORTED") String certainty,
            String source,

            @Schema(description = "Partial date; null when not known") @Nullable
            String validFrom,

            @Nullable String validTo) {}

    static NationView of(Nation nation, @Nullable BeltAndRoad known) {
        return new NationView(
                nation.code,
                nation.alpha3,
                NAMES.of(nation.code, nation.nameEn),
                nation.region,
                known == null
                        ? null
                        : new Membership(known.status, known.certainty, known.source, known.validFrom, known.validTo));
    }
}
