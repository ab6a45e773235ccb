package org.capacitycommons.catalog.importing;

/**
 * A record that was not taken.
 *
 * @param place where in the feed
 * @param reason why, in words for the person who sent it
 */
public record Rejection(String place, String reason) {
    private static final int LONGEST = 300;

    public Rejection {
        place = printable(place);
        reason = printable(reason);
    }

    /** What a feed says may hold anything, and is shown to people. */
    private static String printable(String text) {
        String clean = text.codePoints()
                .limit(LONGEST)
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() < text.length() && text.codePointCount(0, text.length()) > LONGEST ? clean + "…" : clean;
    }
}
