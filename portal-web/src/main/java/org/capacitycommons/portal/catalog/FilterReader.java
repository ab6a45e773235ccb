package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** Reads a search from an address. What can't be read is left out of the search and told at its field. */
final class FilterReader {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_VALUES = 20;
    private static final Pattern MACHINE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final MultivaluedMap<String, String> query;
    private final Function<String, Optional<String>> language;
    private final Function<String, Optional<String>> nation;
    private final List<FieldFault> faults = new ArrayList<>();
    private final Map<String, String> unread = new LinkedHashMap<>();

    private FilterReader(
            MultivaluedMap<String, String> query,
            Function<String, Optional<String>> language,
            Function<String, Optional<String>> nation) {
        this.query = query;
        this.language = language;
        this.nation = nation;
    }

    /**
     * A search as read.
     *
     * @param faults what is wrong, by field
     * @param unread what was typed there
     */
    record Reading(CatalogFilter filter, List<FieldFault> faults, Map<String, String> unread) {}

    /**
     * @param language finds the code of a language that is typed by name
     * @param nation finds the code of a nation that is typed by name
     */
    static Reading read(
            MultivaluedMap<String, String> query,
            Function<String, Optional<String>> language,
            Function<String, Optional<String>> nation) {
        return new FilterReader(query, language, nation).reading();
    }

    private Reading reading() {
        String sort = query.getFirst("sort");
        String words = text("q", LONGEST_WORDS);
        String machine = text("hardware", LONGEST_VALUE);
        var filter = new CatalogFilter(
                words,
                facets(),
                limits(),
                named("usedIn", text("usedIn", LONGEST_VALUE), nation),
                machine != null && MACHINE.matcher(machine).matches() ? machine : null,
                Selection.of(query.getOrDefault(Selection.PARAMETER, List.of())),
                sort != null && CatalogFilter.SORTS.contains(sort) ? sort : CatalogFilter.USUAL_SORT,
                query.getFirst("cursor"));
        return new Reading(filter, List.copyOf(faults), unread);
    }

    private Map<String, List<String>> facets() {
        var facets = new LinkedHashMap<String, List<String>>();
        for (String facet : CatalogFilter.FACETS) {
            List<String> values = query.getOrDefault(facet, List.of()).stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty() && v.length() <= LONGEST_VALUE)
                    .flatMap(v -> facet.equals("language")
                            ? Optional.ofNullable(named(facet, v, language)).stream()
                            : Optional.of(v).stream())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        return facets;
    }

    private Map<String, String> limits() {
        var limits = new LinkedHashMap<String, String>();
        for (Limit limit : Limit.values()) {
            String typed = text(limit.parameter(), LONGEST_VALUE);
            if (typed != null && limit.read(typed).isPresent()) {
                limits.put(limit.parameter(), typed);
            } else if (typed != null) {
                fault(limit.parameter(), typed, limit.complaint(typed));
            }
        }
        return limits;
    }

    private @Nullable String named(String field, @Nullable String typed, Function<String, Optional<String>> codes) {
        if (typed == null) {
            return null;
        }
        Optional<String> code = codes.apply(typed);
        if (code.isEmpty()) {
            fault(field, typed, field.equals("language") ? "not-a-language" : "not-a-nation");
        }
        return code.orElse(null);
    }

    private void fault(String field, String typed, String complaint) {
        unread.put(field, typed);
        faults.add(new FieldFault(field, complaint, null));
    }

    private @Nullable String text(String name, int longest) {
        String value = query.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String words = value.replaceAll("\\p{Cntrl}", " ").strip();
        if (words.isEmpty()) {
            return null;
        }
        return words.length() <= longest ? words : words.substring(0, longest);
    }
}
