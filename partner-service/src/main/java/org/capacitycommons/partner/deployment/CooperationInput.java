package org.capacitycommons.partner.deployment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement of cooperation as it is typed. */
@Schema(description = "In which frame nations work together here; both null where that is not known.")
record CooperationInput(
        @Schema(description = "BELT_AND_ROAD, SOUTH_SOUTH, OTHER, or null for not known") @Nullable
        String cooperation,

        @Schema(description = "Who says so and where, 1 to 500 characters; required with a cooperation") @Nullable
        String source) {

    /** The same, after every check. */
    record Checked(
            @Nullable Cooperation cooperation, @Nullable String source) {}

    Checked check() {
        Fields fields = new Fields();
        Checked checked;
        if (cooperation == null) {
            if (source != null) {
                fields.complain("source", "only-with-a-cooperation");
            }
            checked = new Checked(null, null);
        } else {
            checked = new Checked(
                    fields.choice("cooperation", cooperation, Cooperation.class, Cooperation.OTHER),
                    fields.text("source", source, 500));
        }
        fields.refuse();
        return checked;
    }
}
