package org.capacitycommons.survey;

import java.util.Locale;

/** One way to look at a page: in a state, a language, a colour scheme and a width. */
public record View(Sight sight, String language, Scheme scheme, Width width) {

    /** Whether the same page, as it stands in a browser, can be looked at in both ways. */
    boolean isOfTheSamePageAs(View other) {
        return sight.equals(other.sight) && language.equals(other.language);
    }

    @Override
    public String toString() {
        return "/%s %s, %s, %d px".formatted(language, sight, scheme.name().toLowerCase(Locale.ROOT), width.width());
    }
}
