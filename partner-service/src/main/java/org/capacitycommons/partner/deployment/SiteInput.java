package org.capacitycommons.partner.deployment;

import java.util.Collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site as a ministry enters it. */
@Schema(description = "A site to add.")
public record SiteInput(
        @Nullable String name,

        @Schema(description = "PLACE_NAME (default) or POINT") @Nullable
        String precision,

        @Schema(description = "Required for POINT, absent otherwise") @Nullable
        GeoPoint point,

        @Schema(
                description = "True when the ministry looked again at a point that was answered with point-at-sea or"
                        + " point-outside-nation. A point far from the nation is refused either way")
        @Nullable
        Boolean unusualPlaceConfirmed) {

    private static final PlaceCheck PLACES = PlaceCheck.load();

    /** The same, after every check. */
    record Checked(
            String name, Site.Precision precision, @Nullable GeoPoint point, boolean unusualPlaceConfirmed) {}

    Checked check(Collection<String> nations) {
        Fields fields = new Fields();
        Checked checked = check(fields, "", nations);
        fields.refuse();
        return checked;
    }

    /** The same within a larger request, whose fields have that prefix. */
    Checked check(Fields fields, String prefix, Collection<String> nations) {
        String placeName = fields.text(prefix + "name", name, 200);
        Site.Precision asked = precision == null
                ? Site.Precision.PLACE_NAME
                : fields.choice(prefix + "precision", precision, Site.Precision.class, Site.Precision.PLACE_NAME);
        if (asked == Site.Precision.POINT && point == null) {
            fields.complain(prefix + "point", "required");
        } else if (asked == Site.Precision.PLACE_NAME && point != null) {
            // Kept silently, a position would be on record that the ministry chose not to tell.
            fields.complain(prefix + "point", "only-with-precision-point");
        } else if (point != null) {
            checkPlace(fields, prefix + "point", point, nations);
        }
        return new Checked(placeName, asked, point, Boolean.TRUE.equals(unusualPlaceConfirmed));
    }

    private void checkPlace(Fields fields, String field, GeoPoint typed, Collection<String> nations) {
        if (!typed.isOnEarth()) {
            fields.complain(field, "not-a-point");
            return;
        }
        PlaceCheck.Answer answer = PLACES.of(typed, nations);
        boolean taken = answer == PlaceCheck.Answer.PLAUSIBLE
                || (answer.canBeConfirmed() && Boolean.TRUE.equals(unusualPlaceConfirmed));
        if (!taken) {
            fields.complain(
                    field,
                    switch (answer) {
                        case AT_SEA -> "point-at-sea";
                        case OUTSIDE_NATION -> "point-outside-nation";
                        case FAR_FROM_NATION, PLAUSIBLE -> "point-far-from-nation";
                    });
        }
    }
}
