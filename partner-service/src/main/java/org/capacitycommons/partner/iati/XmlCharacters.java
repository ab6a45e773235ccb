package org.capacitycommons.partner.iati;

/** What XML 1.0 can hold: some characters that people paste can't be written even as references. */
final class XmlCharacters {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int FIRST_NON_CHARACTER = 0xFFFE;
    private static final int LAST_OF_FIRST_PLANE = 0xFFFF;

    private XmlCharacters() {}

    /** The text without what XML can't hold. */
    static String allowed(String text) {
        return isPlain(text) || text.codePoints().allMatch(XmlCharacters::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlCharacters::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Nearly every text is, and an export asks this for millions of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_PRINTABLE || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        if (c < FIRST_PRINTABLE) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (c > LAST_OF_FIRST_PLANE) {
            return true;
        }
        return c < FIRST_NON_CHARACTER && !Character.isSurrogate((char) c);
    }
}
