package org.capacitycommons.catalog.licence;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The terms of a licence that decide whether and how a public body may use a model. */
@Schema(description = "Terms of the licence; UNKNOWN where the text was not read")
public record LicenceTerms(
        @Schema(description = "Use in services that earn money")
        Verdict commercialUse,

        @Schema(description = "Use by ministries and their agencies")
        Verdict governmentUse,

        @Schema(description = "Adapting the model, for example to another language")
        Verdict derivatives,

        @Schema(description = "Passing the model on") Verdict redistribution,
        Territory territory,
        @Nullable UserCap userCap,

        @Schema(description = "YES: users have to be shown a name or notice")
        Verdict displayDuty,

        @Schema(description = "YES: the licence itself forbids some uses")
        Verdict fieldOfUse,

        @Schema(description = "YES: the terms of the base model hold too")
        Verdict inheritsFromBase) {

    /** Where the licence gives no rights. */
    public record Territory(
            @Schema(description = "ISO 3166-1 alpha-2 codes of the countries left out")
            List<String> excluded) {
        public Territory {
            excluded = List.copyOf(excluded);
        }
    }

    /** A number of users above which more is asked. */
    public record UserCap(
            @Schema(description = "Users per month") long threshold,
            @Schema(description = "MONTHLY_ACTIVE_USERS") String unit,

            @Schema(description = "LICENCE_REQUEST or DISPLAY_NAME")
            String consequence) {}
}
