package org.capacitycommons.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A page in one of its states, before a language is chosen.
 *
 * @param person who sees it: {@code visitor}, or the name of a demonstration account
 * @param page its name; several sights of a page differ in their state
 * @param address below the language, with {@code {names}} of what the scenery made
 * @param gestures what is done there before one looks: {@code field=value}, {@code press choice} or {@code send}
 */
public record Sight(String person, String page, State state, String address, List<String> gestures) {

    public Sight {
        gestures = List.copyOf(gestures);
    }

    /** Reads {@code person | page | state | address | gesture; gesture}; the last part may be missing. */
    static Sight of(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length < 4 || parts.length > 5) {
            throw new IllegalArgumentException("Not a sight: " + line);
        }
        List<String> gestures = parts.length == 4
                ? List.of()
                : Arrays.stream(parts[4].split(";")).map(String::strip).toList();
        return new Sight(
                parts[0].strip(),
                parts[1].strip(),
                State.valueOf(parts[2].strip().toUpperCase(Locale.ROOT)),
                parts[3].strip(),
                gestures);
    }

    /** Whether somebody has to be signed in. */
    public boolean isPersonal() {
        return !person.equals("visitor");
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(page, state.name().toLowerCase(Locale.ROOT));
    }
}
