package org.capacitycommons.partner.deployment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.capacitycommons.http.Refusal;

/** The number of a part of a record, as clients name it: {@code MI-12}. */
public final class PartId {
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2})-(\\d{1,18})");

    private PartId() {}

    public static String of(String kind, long number) {
        return kind + "-" + number;
    }

    /** The number; whatever is no such name names nothing that exists. */
    public static long read(String kind, String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches() || !form.group(1).equals(kind)) {
            throw Refusal.notFound();
        }
        return Long.parseLong(form.group(2));
    }
}
