package org.capacitycommons.catalog.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for the values of one filter, and for the sets of values that models have. Most models share their set with
 * thousands of others, so counting sets and taking them apart at the end is far less work than counting values. Numbers
 * hold for every segment of the index and are never given out twice; what is no longer used costs a few bytes.
 */
final class FacetSets {
    /** Between the values of a set; no value has it, because control characters are refused on the way in. */
    static final char SEPARATOR = '\u001f';

    /** The set without values has a number from the beginning. */
    static final int EMPTY = 0;

    private final Map<String, Integer> sets = new HashMap<>();
    private final Map<String, Integer> values = new HashMap<>();
    private volatile int[][] members = {{}};
    private volatile String[] names = {};

    FacetSets() {
        sets.put("", EMPTY);
    }

    /** The number of a set, as its values joined by {@link #SEPARATOR}. */
    synchronized int numberOf(String joined) {
        Integer known = sets.get(joined);
        if (known != null) {
            return known;
        }
        int[] numbers = Arrays.stream(joined.split(String.valueOf(SEPARATOR), -1))
                .mapToInt(this::numberOfValue)
                .distinct()
                .toArray();
        int number = sets.size();
        int[][] grown = number < members.length ? members : Arrays.copyOf(members, 2 * number + 16);
        grown[number] = numbers;
        sets.put(joined, number);
        members = grown;
        return number;
    }

    private int numberOfValue(String value) {
        Integer known = values.get(value);
        if (known != null) {
            return known;
        }
        int number = values.size();
        String[] grown = number < names.length ? names : Arrays.copyOf(names, 2 * number + 16);
        grown[number] = value;
        values.put(value, number);
        names = grown;
        return number;
    }

    synchronized int count() {
        return sets.size();
    }

    synchronized int valueCount() {
        return values.size();
    }

    /** The number of a value; -1 for one that no model ever had. */
    synchronized int find(String value) {
        return values.getOrDefault(value, -1);
    }

    int[] membersOf(int set) {
        return members[set];
    }

    String nameOf(int value) {
        return names[value];
    }
}
