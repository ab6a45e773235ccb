package org.capacitycommons.portal.look;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.words.Language;

/**
 * What a nation makes its own. Whatever it leaves out stays as the portal has it.
 *
 * @param names by language; under {@link #EVERY_LANGUAGE} the one for all others
 * @param logo an SVG image, or null for none
 * @param light colours by the token of the style sheet that they replace, on light paper
 * @param dark the same on dark paper
 */
record Brand(Map<String, String> names, @Nullable String logo, Map<String, Colour> light, Map<String, Colour> dark) {
    static final Brand NONE = new Brand(Map.of(), null, Map.of(), Map.of());
    static final String EVERY_LANGUAGE = "";

    Optional<String> name(Language language) {
        return Optional.ofNullable(names.getOrDefault(language.code(), names.get(EVERY_LANGUAGE)));
    }
}
