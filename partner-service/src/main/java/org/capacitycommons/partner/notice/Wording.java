package org.capacitycommons.partner.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What people read, in their language: texts under keys, with places for what differs. */
public final class Wording {
    private static final Control AS_NAMED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale locale;

    private Wording(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * The texts in one language.
     *
     * @param language one of the eight that the portal speaks
     */
    public static Wording in(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "words.notices", Locale.forLanguageTag(language), Wording.class.getClassLoader(), AS_NAMED);
        // Numbers have the same digits in every letter, as they have on every page.
        return new Wording(texts, Locale.forLanguageTag(language + "-u-nu-latn"));
    }

    /** The text of that key. Values are put in as they are: a title may hold braces. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
