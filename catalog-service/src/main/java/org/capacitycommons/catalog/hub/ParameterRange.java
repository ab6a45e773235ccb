package org.capacitycommons.catalog.hub;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A range of parameter counts as clients of the Hub write it: {@code min:6B,max:128B}. Both ends belong to it. */
record ParameterRange(@Nullable Long least, @Nullable Long most) {
    private static final Pattern END = Pattern.compile("(min|max):(\\d{1,15}(?:\\.\\d{1,6})?)([KMBT]?)");
    private static final int THOUSAND = 3;
    private static final int LONGEST = 100;

    static ParameterRange of(String text) {
        Long least = null;
        Long most = null;
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        for (String end : text.split(",", -1)) {
            Matcher form = END.matcher(end.strip());
            if (!form.matches()) {
                throw unreadable();
            }
            long number = number(form.group(2), form.group(3));
            if (form.group(1).equals("min")) {
                least = number;
            } else {
                most = number;
            }
        }
        return new ParameterRange(least, most);
    }

    private static long number(String digits, String unit) {
        int power = unit.isEmpty() ? 0 : THOUSAND * ("KMBT".indexOf(unit) + 1);
        BigDecimal number = new BigDecimal(digits).scaleByPowerOfTen(power);
        if (number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw unreadable();
        }
        return number.longValue();
    }

    private static HubRefusal unreadable() {
        return HubRefusal.badRequest("`num_parameters` must look like min:6B,max:128B");
    }
}
