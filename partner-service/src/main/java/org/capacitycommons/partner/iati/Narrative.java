package org.capacitycommons.partner.iati;

import org.jspecify.annotations.Nullable;

/** Elements around narratives. */
final class Narrative {
    private Narrative() {}

    static XmlElement of(@Nullable String text) {
        return XmlElement.of("narrative").holding(text).made();
    }

    /** An element with one narrative in the language of the activity. */
    static XmlElement in(String element, @Nullable String text) {
        return XmlElement.of(element).holding(of(text)).made();
    }

    /** An element with a narrative in the language of the activity and, where there is one, its French. */
    static XmlElement in(String element, String text, @Nullable String french) {
        XmlElement.Draft both = XmlElement.of(element).holding(of(text));
        if (french != null) {
            both.holding(
                    XmlElement.of("narrative").with(XmlElement.LANGUAGE, "fr").holding(french));
        }
        return both.made();
    }
}
