package org.capacitycommons.launcher.progress;

import java.io.PrintStream;

/**
 * Where the launcher speaks.
 *
 * @param interactive whether a person watches, so that a line may be rewritten in place
 */
public record Terminal(PrintStream out, boolean interactive) {

    /** Goes to the start of the line and clears it. */
    private static final String FRESH_LINE = "\r\033[K";

    /** The script that starts the JVM knows whether its output is a terminal; the JVM cannot ask reliably. */
    public static Terminal system() {
        return new Terminal(System.out, Boolean.getBoolean("suite.interactive"));
    }

    public synchronized void line(String text) {
        if (interactive) {
            out.print(FRESH_LINE);
        }
        out.println(text);
        out.flush();
    }

    /** Shows a text that the next one replaces. Nothing is shown where nobody watches. */
    public synchronized void passing(String text) {
        if (interactive) {
            out.print(FRESH_LINE + text);
            out.flush();
        }
    }
}
