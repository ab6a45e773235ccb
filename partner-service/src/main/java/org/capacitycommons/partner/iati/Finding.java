package org.capacitycommons.partner.iati;

/**
 * What the import says about one place of a file.
 *
 * @param key stable, in kebab case
 * @param path XPath of the element in the file
 * @param line where the element begins
 * @param detail what is there or what is wanted, in English; may quote the file
 */
record Finding(Level level, String key, String path, int line, String detail) {
    private static final int LONGEST_DETAIL = 500;

    Finding {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
    }

    /** The four levels of the public validator. */
    enum Level {
        /** The activity, or the rest of the file, is not taken. */
        CRITICAL,
        /** It is taken; readers that hold to the rules may refuse it. */
        ERROR,
        /** It is taken; somebody should mend it. */
        WARNING,
        /** It is taken; worth knowing. */
        ADVISORY
    }

    /**
     * About a child of an activity.
     *
     * @param path XPath of the activity
     * @param where path of the child from there
     */
    static Finding at(XmlElement activity, String path, String where, Level level, String key, String detail) {
        String first = where.contains("/") ? where.substring(0, where.indexOf('/')) : where;
        int line = activity.child(first).map(XmlElement::line).orElse(activity.line());
        return new Finding(level, key, path + "/" + where, line, detail);
    }

    static Finding critical(String key, String path, int line, String detail) {
        return new Finding(Level.CRITICAL, key, path, line, detail);
    }
}
