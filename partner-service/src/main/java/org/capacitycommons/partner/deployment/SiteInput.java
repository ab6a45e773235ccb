package org.capacitycommons.partner.deployment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site as a ministry enters it. */
@Schema(description = "A site to add.")
record SiteInput(
        @Nullable String name,

        @Schema(description = "PLACE_NAME (default) or POINT") @Nullable
        String precision,

        @Schema(description = "Required for POINT, absent otherwise") @Nullable
        GeoPoint point) {

    /** The same, after every check. */
    record Checked(
            String name, Site.Precision precision, @Nullable GeoPoint point) {}

    Checked check() {
        Fields fields = new Fields();
        String placeName = fields.text("name", name, 200);
        Site.Precision asked = precision == null
                ? Site.Precision.PLACE_NAME
                : fields.choice("precision", precision, Site.Precision.class, Site.Precision.PLACE_NAME);
        if (asked == Site.Precision.POINT && point == null) {
            fields.complain("point", "required");
        } else if (asked == Site.Precision.PLACE_NAME && point != null) {
            // Kept silently, a position would be on record that the ministry chose not to tell.
            fields.complain("point", "only-with-precision-point");
        } else if (point != null && !point.isOnEarth()) {
            fields.complain("point", "not-a-point");
        }
        fields.refuse();
        return new Checked(placeName, asked, point);
    }
}
