package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.words.Words;

/** What the catalogue's coded values are called in the visitor's language. */
public record Labels(Words words, Nations nations, Languages languages) {

    String facet(String name) {
        return words.find("catalog.facet." + name).orElseGet(() -> words.say("models.facet." + name));
    }

    String sort(String value) {
        return words.find("catalog.sort." + value).orElseGet(() -> words.say("models.sort." + value));
    }

    public String number(long n) {
        return words.formats().number(n);
    }

    public String value(String facet, String value) {
        return switch (facet) {
            case "language" -> languages.name(value, words.language());
            case "developerNation" -> nation(value);
            case "sector" -> words.name("page.sector", value);
            case "licence" -> licence(value);
            case "developer" -> value;
            case "size" -> words.name("models.size", value);
            case "offers" -> value.equals("NONE") ? words.say("models.offers.NONE") : words.name("catalog.kind", value);
            default -> words.name("catalog." + facet, value);
        };
    }

    public String nation(String code) {
        return nations.name(code, words.language());
    }

    /** Some values by their names in one line; a long list is cut and says how many more there are. */
    public String list(String facet, List<String> values, int most) {
        String shown = values.stream().limit(most).map(v -> value(facet, v)).collect(Collectors.joining(", "));
        return values.size() <= most ? shown : words.say("models.andMore", shown, number(values.size() - (long) most));
    }

    /** A figure: one number, or both ends of a band; null where it is not known. */
    public @Nullable String band(@Nullable Figure figure) {
        if (figure == null || !figure.isKnown()) {
            return null;
        }
        String low = rounded(figure.low());
        String high = rounded(figure.high());
        return low.equals(high) ? low : low + "–" + high;
    }

    private String rounded(@Nullable String decimal) {
        return words.formats().rounded(decimal);
    }

    private String licence(String value) {
        return words.find("catalog.licenceStatus." + value).orElse(value);
    }
}
