package org.capacitycommons.portal.deployment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** A site as a form: the name of the place and, where the ministry wants to tell it, a point. */
final class SiteFields {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String UNUSUAL = "unusualPlace";
    private static final String FORM = "site";

    private SiteFields() {}

    /** The box that confirms a strange point is shown only where the service found it strange. */
    static List<Field> of(Typed typed, Trouble trouble, Words words) {
        var ask = new Asking(FORM, words, typed);
        var fields = new ArrayList<>(List.of(
                Field.text("name", words.say("deployment.site.name"), typed.first("name"))
                        .hint(words.say("deployment.site.name.hint"))
                        .limit(160),
                ask.number(LATITUDE).optional(true),
                ask.number(LONGITUDE).optional(true)));
        boolean strange = trouble.faults().stream().anyMatch(fault -> confirmable(fault.key()));
        if (strange || Asking.isTicked(typed, UNUSUAL)) {
            fields.add(ask.tick(UNUSUAL).optional(true));
        }
        return List.copyOf(fields);
    }

    private static boolean confirmable(String key) {
        return key.equals("point-at-sea") || key.equals("point-outside-nation");
    }

    static DeploymentsApi.Site site(Typed typed) {
        BigDecimal latitude = degrees(typed, LATITUDE);
        BigDecimal longitude = degrees(typed, LONGITUDE);
        return latitude == null || longitude == null
                ? new DeploymentsApi.Site(typed.first("name"), "PLACE_NAME", null, null)
                : new DeploymentsApi.Site(
                        typed.first("name"),
                        "POINT",
                        new DeploymentsApi.Point("Point", List.of(longitude, latitude)),
                        Asking.isTicked(typed, UNUSUAL) ? true : null);
    }

    /** What is no point: one coordinate without the other, or something that is no number. */
    static List<FieldFault> faults(Typed typed) {
        var faults = new ArrayList<FieldFault>();
        String latitude = typed.first(LATITUDE);
        String longitude = typed.first(LONGITUDE);
        if (latitude.isEmpty() != longitude.isEmpty()) {
            faults.add(new FieldFault(latitude.isEmpty() ? LATITUDE : LONGITUDE, "required", null));
        }
        for (String name : List.of(LATITUDE, LONGITUDE)) {
            if (!typed.first(name).isEmpty() && degrees(typed, name) == null) {
                faults.add(new FieldFault(name, "not-a-coordinate", null));
            }
        }
        return List.copyOf(faults);
    }

    /** The service names the point; on the page it is two fields. */
    static FieldFault named(FieldFault fault) {
        return fault.field().equals("point") ? new FieldFault(LATITUDE, fault.key(), fault.params()) : fault;
    }

    private static @Nullable BigDecimal degrees(Typed typed, String name) {
        String text = typed.first(name).replace(',', '.').replace('−', '-');
        return text.matches("-?\\d{1,3}(\\.\\d{1,7})?") ? new BigDecimal(text) : null;
    }
}
