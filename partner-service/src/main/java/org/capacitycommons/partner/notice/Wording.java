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
     * @param language en or fr
     */
    public static Wording in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Wording(
                ResourceBundle.getBundle("words.notices", locale, Wording.class.getClassLoader(), AS_NAMED), locale);
    }

    /** The text of that key. Values are put in as they are: a title may hold braces. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
