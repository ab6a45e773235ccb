package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part, as a ministry enters it. */
@Schema(description = "An organisation that takes part.")
record ParticipantInput(
        @Schema(description = "FUNDING, ACCOUNTABLE, EXTENDING or IMPLEMENTING") @Nullable
        String role,

        @Schema(description = "1 to 200 characters") @Nullable
        String name,

        @Schema(description = "IATI organisation identifier, such as CN-ORG-91110000; may be left out") @Nullable
        String ref,

        @Schema(description = "Code of the IATI list OrganisationType; may be left out", examples = "10") @Nullable
        String type,

        @Schema(description = "Its id here when it is a member; may be left out") @Nullable
        String organisation) {

    private static final List<String> TYPES =
            List.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");

    /** What an IATI identifier may hold: no blanks, and none of the characters that the standard forbids. */
    private static final Pattern REF = Pattern.compile("[^\\s/&|?\\p{Cntrl}]{3,120}");

    /** The same, after every check but that the organisation exists. */
    record Checked(
            ParticipantRole role,
            String name,
            @Nullable String ref,
            @Nullable String type,
            @Nullable String organisation) {}

    Checked check() {
        Fields fields = new Fields();
        String cleanRef = fields.optionalText("ref", ref, 120);
        if (cleanRef != null && !REF.matcher(cleanRef).matches()) {
            fields.complain("ref", "not-an-identifier");
        }
        Checked checked = new Checked(
                fields.choice("role", role, ParticipantRole.class, ParticipantRole.IMPLEMENTING),
                fields.text("name", name, 200),
                cleanRef,
                type == null ? null : fields.choice("type", type, TYPES),
                fields.optionalText("organisation", organisation, 100));
        fields.refuse();
        return checked;
    }
}
