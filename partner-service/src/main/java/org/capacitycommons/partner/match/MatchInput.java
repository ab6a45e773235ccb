package org.capacitycommons.partner.match;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.support.Quantity;

/** A match as somebody proposes it. */
@Schema(description = "A proposal to take up an offer for a need.")
record MatchInput(
        @Schema(examples = "P-1042") @Nullable String project,

        @Schema(description = "Number of the need within the project", examples = "1") @Nullable
        Integer need,

        @Schema(examples = "O-3001") @Nullable String offer,

        @Schema(description = "How much of the offer, in its unit", examples = "200") @Nullable
        String quantity,

        @Schema(description = "What the other side should know; at most 1,000 characters") @Nullable
        String message) {

    /** The same, after every check. */
    record Checked(String project, int need, String offer, BigDecimal quantity, String message) {}

    Checked check() {
        Fields fields = new Fields();
        String checkedProject = fields.text("project", project, 40);
        String checkedOffer = fields.text("offer", offer, 40);
        if (need == null) {
            fields.complain("need", "required");
        }
        BigDecimal checkedQuantity = Quantity.read(fields, "quantity", quantity);
        String checkedMessage = fields.text("message", message, 1_000);
        fields.refuse();
        return new Checked(checkedProject, need == null ? 0 : need, checkedOffer, checkedQuantity, checkedMessage);
    }
}
