package org.capacitycommons.partner.iati;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What version 2.03 of the standard says about which element stands where: one table for the writer, which drops what
 * is incomplete, and for the import, which puts back in order what came out of order.
 */
final class Standard {
    static final String VERSION = "2.03";
    static final String ACTIVITY = "iati-activity";

    private static final Map<String, Rule> RULES = load();

    /** Elements that say nothing without text. */
    private static final Set<String> TEXTUAL =
            Set.of("iati-identifier", "narrative", "value", "pos", "email", "telephone", "website");

    private Standard() {}

    /** The children of an element in their order, and what it needs. */
    private record Rule(Map<String, Integer> places, List<String> requiredChildren, List<String> requiredAttributes) {}

    /** The element with its children in order and without incomplete ones; empty when it is incomplete itself. */
    static Optional<XmlElement> complete(XmlElement activity) {
        return complete(activity, ACTIVITY);
    }

    private static Optional<XmlElement> complete(XmlElement element, String path) {
        if (TEXTUAL.contains(element.name().getLocalPart()) && element.text().isEmpty()) {
            return Optional.empty();
        }
        Rule rule = RULES.get(path);
        if (rule == null) {
            return Optional.of(element);
        }
        List<XmlContent> kept = new ArrayList<>();
        for (XmlContent part : element.content()) {
            if (part instanceof XmlElement child && !child.isForeign()) {
                complete(child, path + "/" + child.name().getLocalPart()).ifPresent(kept::add);
            } else {
                kept.add(part);
            }
        }
        XmlElement tidy = element.withContent(isInOrder(kept, rule) ? kept : sorted(kept, rule));
        return isWhole(tidy, rule) ? Optional.of(tidy) : Optional.empty();
    }

    private static boolean isWhole(XmlElement element, Rule rule) {
        for (String name : rule.requiredAttributes()) {
            if (element.attribute(name).isEmpty()) {
                return false;
            }
        }
        for (String name : rule.requiredChildren()) {
            if (element.child(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The element with every child at its place; nothing is dropped. */
    static XmlElement inOrder(XmlElement activity) {
        return inOrder(activity, ACTIVITY);
    }

    private static XmlElement inOrder(XmlElement element, String path) {
        Rule rule = RULES.get(path);
        if (rule == null) {
            return element;
        }
        List<XmlContent> content = element.content().stream()
                .map(part -> part instanceof XmlElement child && !child.isForeign()
                        ? (XmlContent) inOrder(child, path + "/" + child.name().getLocalPart())
                        : part)
                .toList();
        return element.withContent(isInOrder(content, rule) ? content : sorted(content, rule));
    }

    private static boolean isInOrder(List<XmlContent> content, Rule rule) {
        int before = 0;
        for (XmlContent part : content) {
            if (part instanceof XmlElement) {
                int place = place(part, rule);
                if (place < before) {
                    return false;
                }
                before = place;
            }
        }
        return true;
    }

    /** Blanks between elements carry nothing and would stand at odd places afterwards. */
    private static List<XmlContent> sorted(List<XmlContent> content, Rule rule) {
        return content.stream()
                .filter(part -> !(part instanceof XmlText(String text)) || !text.isBlank())
                .sorted(Comparator.comparingInt(part -> place(part, rule)))
                .toList();
    }

    private static int place(XmlContent part, Rule rule) {
        if (!(part instanceof XmlElement element)) {
            return 0;
        }
        if (element.isForeign()) {
            return Integer.MAX_VALUE;
        }
        Integer place = rule.places().get(element.name().getLocalPart());
        return place == null ? Integer.MAX_VALUE - 1 : place;
    }

    private static Map<String, Rule> load() {
        Map<String, Rule> rules = new HashMap<>();
        resource("elements-" + VERSION + ".txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf(" =");
                    rules.put(
                            line.substring(0, equals),
                            rule(line.substring(equals + 2).strip()));
                });
        return Map.copyOf(rules);
    }

    private static Rule rule(String words) {
        Map<String, Integer> places = new HashMap<>();
        List<String> children = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            if (word.startsWith("@")) {
                attributes.add(word.substring(1));
            } else if (!word.isEmpty()) {
                boolean required = word.endsWith("!");
                String name = required ? word.substring(0, word.length() - 1) : word;
                places.put(name, places.size() + 1);
                if (required) {
                    children.add(name);
                }
            }
        }
        return new Rule(Map.copyOf(places), List.copyOf(children), List.copyOf(attributes));
    }

    /** A text file of this feature. */
    static String resource(String name) {
        try (@Nullable InputStream file = Standard.class.getResourceAsStream("/iati/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
