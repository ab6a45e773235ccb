package org.capacitycommons.partner.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which members a body has, and of which kinds their values are. It is compared where values are sums over everything
 * that other tests made. Keys of a map are values, not members: their owner is named.
 */
final class Shape {
    private static final Set<String> MAPS = Set.of("by", "titles", "names", "params");

    private Shape() {}

    /** Paths to kinds of values; elements of a list share one path, and a value that nobody knows is "null". */
    static Map<String, Set<String>> of(JsonNode body) {
        Map<String, Set<String>> kinds = new TreeMap<>();
        add("", body, kinds);
        return kinds;
    }

    private static void add(String path, JsonNode value, Map<String, Set<String>> kinds) {
        kinds.computeIfAbsent(path, _ -> new TreeSet<>())
                .add(value.getNodeType().name());
        if (value.isArray()) {
            value.forEach(element -> add(path + "[]", element, kinds));
        }
        boolean map = MAPS.contains(path.substring(path.lastIndexOf('.') + 1));
        value.properties().forEach(member -> add(path + "." + (map ? "*" : member.getKey()), member.getValue(), kinds));
    }
}
