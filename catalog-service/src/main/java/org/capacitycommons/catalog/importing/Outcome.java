package org.capacitycommons.catalog.importing;

/** What became of one record of a feed. Each record has exactly one. */
sealed interface Outcome {

    /** Not there before. */
    record Added(String key) implements Outcome {}

    /** There before, and something about it is different now. */
    record Changed(String key) implements Outcome {}

    record Unchanged(String key) implements Outcome {}

    /**
     * Not taken.
     *
     * @param place where in the feed
     * @param reason why, in words for the person who sent it
     */
    record Rejected(String place, String reason) implements Outcome {
        private static final int LONGEST = 300;

        public Rejected {
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
            return clean.length() < text.length() && text.codePointCount(0, text.length()) > LONGEST
                    ? clean + "…"
                    : clean;
        }
    }
}
