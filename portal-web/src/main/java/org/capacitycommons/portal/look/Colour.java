package org.capacitycommons.portal.look;

import java.util.Optional;
import java.util.regex.Pattern;

/** A colour as {@code #rrggbb}. */
record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int BASE = 16;
    private static final double FULL = 255;

    static Optional<Colour> of(String written) {
        if (!HEX.matcher(written).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Colour(part(written, 1), part(written, 3), part(written, 5)));
    }

    private static int part(String written, int from) {
        return Integer.parseInt(written, from, from + 2, BASE);
    }

    /** Contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it. */
    double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / FULL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
