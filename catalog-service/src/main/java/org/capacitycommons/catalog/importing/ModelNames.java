package org.capacitycommons.catalog.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How ids of feeds and names of models are brought to a form in which they can be compared. */
public final class ModelNames {
    private static final Pattern HUB_ID = Pattern.compile("[^/@:\\s]+/[^/@:\\s]+");
    private static final Pattern NOT_TELLING = Pattern.compile("[^a-z0-9]");
    private static final String FREE_VARIANT = ":free";

    /** Endings that providers often leave out, because they serve only this variant. */
    private static final List<String> LEFT_OUT = List.of("instruct", "it", "chat");

    /** Organisations that changed their name on the Hub, which still answers to the old one; feeds keep it for years. */
    private static final Map<String, String> RENAMED = Map.of("cohereforai", "coherelabs");

    private static final int SHORTEST_STEM = 4;

    private ModelNames() {}

    /** The id on the Hugging Face Hub that an offer's id states, in lower case; null when it has another form. */
    public static @Nullable String hubId(String offerId) {
        String id = offerId.toLowerCase(Locale.ROOT);
        String stated = id.endsWith(FREE_VARIANT) ? id.substring(0, id.length() - FREE_VARIANT.length()) : id;
        return HUB_ID.matcher(stated).matches() ? underNewName(stated) : null;
    }

    private static String underNewName(String id) {
        int slash = id.indexOf('/');
        String newName = RENAMED.get(id.substring(0, slash));
        return newName == null ? id : newName + id.substring(slash);
    }

    /** The last part of an id without variant and punctuation: {@code @cf/meta/llama-3.3:nitro} is {@code llama33}. */
    public static String normal(String offerId) {
        String last = offerId.substring(offerId.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int variant = last.indexOf(':');
        return NOT_TELLING
                .matcher(variant < 0 ? last : last.substring(0, variant))
                .replaceAll("");
    }

    /** Under which normal names feeds may mean a model. */
    public static Set<String> aliases(String id, String name) {
        Set<String> aliases = new LinkedHashSet<>();
        for (String known : List.of(normal(id), normal(name))) {
            aliases.add(known);
            LEFT_OUT.stream()
                    .filter(ending -> known.endsWith(ending) && known.length() - ending.length() >= SHORTEST_STEM)
                    .forEach(ending -> aliases.add(known.substring(0, known.length() - ending.length())));
        }
        aliases.remove("");
        return aliases;
    }
}
