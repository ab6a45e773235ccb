package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.capacitycommons.portal.page.ListAddress;

/** Models put aside to be compared. They live in the address, so they cost no cookie and can be passed on. */
record Selection(List<String> ids) {
    static final int MOST = 4;
    static final int FEWEST = 2;
    static final String PARAMETER = "compare";
    static final Selection NONE = new Selection(List.of());
    private static final Pattern ID = Pattern.compile("[^/\\s]{1,96}/[^/\\s]{1,96}");

    /** What is no id of a model, and what is more than can stand side by side, is left out. */
    static Selection of(List<String> typed) {
        return new Selection(typed.stream()
                .map(String::strip)
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .limit(MOST)
                .toList());
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    boolean full() {
        return ids.size() >= MOST;
    }

    /** Whether there is something to compare. */
    boolean ready() {
        return ids.size() >= FEWEST;
    }

    Selection with(String id) {
        return of(Stream.concat(ids.stream(), Stream.of(id)).toList());
    }

    Selection without(String id) {
        var left = new ArrayList<>(ids);
        left.remove(id);
        return new Selection(List.copyOf(left));
    }

    ListAddress in(ListAddress address) {
        ListAddress with = address;
        for (String id : ids) {
            with = with.with(PARAMETER, id);
        }
        return with;
    }

    /** Address of the page on which they stand side by side. */
    ListAddress page() {
        ListAddress address = ListAddress.of("/models/compare");
        for (String id : ids) {
            address = address.with("id", id);
        }
        return address;
    }
}
