package org.capacitycommons.survey;

/**
 * Something wrong with what is seen.
 *
 * @param view where
 * @param rule what for: a rule of axe, {@code sideways-scrolling}, {@code console} or {@code status}
 * @param detail which elements, or how much
 */
public record Complaint(View view, String rule, String detail) {
    /** The rule that a page is never wider than the window. */
    public static final String SIDEWAYS = "sideways-scrolling";

    @Override
    public String toString() {
        return "%s: %s %s".formatted(view, rule, detail);
    }
}
