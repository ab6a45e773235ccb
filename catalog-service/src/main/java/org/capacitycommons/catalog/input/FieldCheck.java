package org.capacitycommons.catalog.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Looks at the fields of one request and gathers what is wrong, so that its author learns all of it at once. */
public final class FieldCheck {
    private static final int LONGEST_LINK = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<FieldError> errors = new ArrayList<>();

    /** The text without blanks around it, or an empty one where it is refused. */
    public String text(String field, @Nullable String value, int longest) {
        String found = optional(field, value, longest);
        if (found == null) {
            wrong(field, "required");
            return "";
        }
        return found;
    }

    /** The text without blanks around it, or null where there is none. */
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > longest) {
            errors.add(FieldError.of(field, "too-long", "max", String.valueOf(longest)));
        }
        if (!stripped.codePoints().allMatch(FieldCheck::isReadable)) {
            wrong(field, "unreadable-character");
        }
        return stripped;
    }

    /** An address on the web: one that a page may show as a link. */
    public @Nullable String link(String field, @Nullable String value) {
        String found = optional(field, value, LONGEST_LINK);
        if (found != null && !isLink(found)) {
            wrong(field, "not-a-web-address");
        }
        return found;
    }

    public void wrong(String field, String key) {
        errors.add(FieldError.of(field, key));
    }

    public void wrong(FieldError error) {
        errors.add(error);
    }

    /** Refuses the request where anything was found. */
    public void done() {
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }

    /** Control characters, and those that turn the direction of what follows them, could disguise a text. */
    private static boolean isReadable(int character) {
        return character == '\n'
                || character == '\t'
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    case Character.FORMAT -> isHarmlessFormat(character);
                    default -> true;
                };
    }

    /** Joiners are part of the spelling of Persian, Hindi and other languages; marks of direction of Arabic. */
    private static boolean isHarmlessFormat(int character) {
        return (character >= 0x200C && character <= 0x200F) || character == 0x061C || character == 0x00AD;
    }

    private static boolean isLink(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
