package org.capacitycommons.partner.form;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;

/** Language codes (BCP 47) as people hand them in. */
public final class LanguageTag {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** Two-letter codes must exist; three-letter ones only need their form, because most languages have no other. */
    public static boolean isKnown(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || TWO_LETTERS.contains(language);
        } catch (java.util.IllformedLocaleException | MissingResourceException _) {
            return false;
        }
    }
}
