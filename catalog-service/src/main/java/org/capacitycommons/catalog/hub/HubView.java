package org.capacitycommons.catalog.hub;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * Which properties an answer holds.
 *
 * @param withModelId whether the id stands there a second time, as in answers without {@code expand}
 */
record HubView(Set<HubProperty> properties, boolean withModelId) {
    private static final Set<HubProperty> LISTED =
            EnumSet.of(HubProperty.PRIVATE, HubProperty.TAGS, HubProperty.PIPELINE_TAG, HubProperty.CREATED_AT);
    private static final Set<HubProperty> FULL = EnumSet.of(
            HubProperty.AUTHOR,
            HubProperty.GATED,
            HubProperty.DISABLED,
            HubProperty.LAST_MODIFIED,
            HubProperty.SHA,
            HubProperty.SIBLINGS);
    private static final int MOST_EXPANDED = 60;

    HubView {
        properties = Set.copyOf(properties);
    }

    /** For a list: little, unless {@code full}, {@code cardData}, {@code config} or {@code expand} ask for more. */
    static HubView ofList(MultivaluedMap<String, String> parameters) {
        Set<HubProperty> expanded = expanded(parameters);
        boolean full = isTrue(parameters.getFirst("full"));
        boolean cardData = isTrue(parameters.getFirst("cardData"));
        boolean config = isTrue(parameters.getFirst("config"));
        if (expanded != null) {
            if (full || cardData || config) {
                throw HubRefusal.badRequest("`expand` cannot be used together with `full`, `cardData` or `config`");
            }
            return new HubView(expanded, false);
        }
        Set<HubProperty> shown = EnumSet.copyOf(LISTED);
        if (full) {
            shown.addAll(FULL);
        }
        if (cardData) {
            shown.add(HubProperty.CARD_DATA);
        }
        return new HubView(shown, true);
    }

    /** For one model: everything, unless {@code expand} asks for less. */
    static HubView ofOne(MultivaluedMap<String, String> parameters) {
        Set<HubProperty> expanded = expanded(parameters);
        return expanded == null ? new HubView(EnumSet.allOf(HubProperty.class), true) : new HubView(expanded, false);
    }

    boolean needsFiles() {
        return properties.contains(HubProperty.SIBLINGS);
    }

    Map<String, Object> of(HubModel model) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("_id", HubProperty.opaqueId(model));
        answer.put("id", model.hubId());
        if (withModelId) {
            answer.put("modelId", model.hubId());
        }
        for (HubProperty property : HubProperty.values()) {
            Object value = properties.contains(property) ? property.of(model) : null;
            if (value != null) {
                answer.put(property.key(), value);
            }
        }
        return answer;
    }

    /** Null where nothing is asked for by name. */
    private static @Nullable Set<HubProperty> expanded(MultivaluedMap<String, String> parameters) {
        List<String> asked = Stream.of("expand", "expand[]")
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(value -> !value.isBlank())
                .toList();
        if (asked.isEmpty()) {
            return null;
        }
        if (asked.size() > MOST_EXPANDED) {
            throw HubRefusal.badRequest("`expand` names too many properties");
        }
        Set<HubProperty> expanded = EnumSet.noneOf(HubProperty.class);
        for (String key : asked) {
            Stream.of(HubProperty.values())
                    .filter(property -> property.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(expanded::add, () -> requireKnownElsewhere(key));
        }
        return expanded;
    }

    private static void requireKnownElsewhere(String key) {
        if (!HubProperty.NOT_KNOWN_HERE.contains(key)) {
            throw HubRefusal.badRequest("`expand` names a property that the Hub does not have");
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }
}
