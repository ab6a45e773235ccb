package org.capacitycommons.partner.form;

/** Characters that no honest text needs and that hide what a text says. */
public final class TextSafety {
    private TextSafety() {}

    /** Whether the text holds a control character or one that overrides the direction of writing. */
    public static boolean isUnsafe(String text, boolean severalLines) {
        return text.codePoints().anyMatch(c -> isControl(c, severalLines) || isOverride(c) || isHalfCharacter(c));
    }

    private static boolean isControl(int c, boolean severalLines) {
        boolean layout = c == '\n' || c == '\t';
        return Character.getType(c) == Character.CONTROL && !(severalLines && layout);
    }

    /** Embeddings, overrides and isolates; the plain direction marks stay, Arabic and Hebrew texts need them. */
    private static boolean isOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isHalfCharacter(int c) {
        return Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF;
    }
}
