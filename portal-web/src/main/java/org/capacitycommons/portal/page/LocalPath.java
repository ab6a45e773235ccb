package org.capacitycommons.portal.page;

import java.util.regex.Pattern;

/** Which addresses a redirect may lead to: ours, within a language. */
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._~%?=&+:-]{0,500}");

    private LocalPath() {}

    /** Whether the path is one of ours: it starts with one slash and a letter, and names no host. */
    public static boolean isOne(String path) {
        return LOCAL.matcher(path).matches();
    }
}
