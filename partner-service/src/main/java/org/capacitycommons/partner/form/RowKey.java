package org.capacitycommons.partner.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key of an answer inside a group, for example {@code risks.1.what}. */
record RowKey(String group, int row, String question) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z]+)\\.([1-9]\\d?)\\.([A-Za-z]+)");

    static Optional<RowKey> parse(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches()
                ? Optional.of(new RowKey(form.group(1), Integer.parseInt(form.group(2)), form.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return group + "." + row + "." + question;
    }
}
