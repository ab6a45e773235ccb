package org.capacitycommons.partner.iati;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Builds one element from what a parser tells. Past its limits it only counts tags, so nothing grows. */
final class ElementBuilding {
    private final ActivityReader.Limits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private int depth;
    private long characters;
    private @Nullable String tooMuch;
    private @Nullable XmlElement made;

    ElementBuilding(ActivityReader.Limits limits) {
        this.limits = limits;
    }

    /** An element that has begun and not ended. */
    private record Open(QName name, List<XmlAttribute> attributes, List<XmlContent> content, int line) {}

    void start(XMLStreamReader xml, int line) {
        depth++;
        if (depth > limits.depth()) {
            stop("Elements stand more than " + limits.depth() + " deep in each other.");
        }
        List<XmlAttribute> attributes = new ArrayList<>();
        count(xml.getLocalName().length());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            count(xml.getAttributeLocalName(i).length()
                    + xml.getAttributeValue(i).length());
            attributes.add(new XmlAttribute(xml.getAttributeName(i), xml.getAttributeValue(i)));
        }
        if (tooMuch == null) {
            open.push(new Open(xml.getName(), attributes, new ArrayList<>(), line));
        }
    }

    void text(String text) {
        count(text.length());
        if (tooMuch == null) {
            Open last = Objects.requireNonNull(open.peek());
            last.content().add(new XmlText(text));
        }
    }

    void end() {
        depth--;
        if (tooMuch != null) {
            return;
        }
        Open last = open.pop();
        XmlElement element = new XmlElement(last.name(), last.attributes(), joined(last.content()), last.line());
        Open outer = open.peek();
        if (outer == null) {
            made = element;
        } else {
            outer.content().add(element);
        }
    }

    boolean isDone() {
        return depth == 0;
    }

    Optional<String> tooMuch() {
        return Optional.ofNullable(tooMuch);
    }

    XmlElement made() {
        return Objects.requireNonNull(made);
    }

    private void count(int more) {
        characters += more;
        if (characters > limits.characters()) {
            stop("One activity may hold " + limits.characters() + " characters.");
        }
    }

    private void stop(String why) {
        if (tooMuch == null) {
            tooMuch = why;
            open.clear();
        }
    }

    /** Parsers hand long texts over in pieces. */
    private static List<XmlContent> joined(List<XmlContent> content) {
        List<XmlContent> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (XmlContent part : content) {
            if (part instanceof XmlText(String piece)) {
                text.append(piece);
            } else {
                addText(text, joined);
                joined.add(part);
            }
        }
        addText(text, joined);
        return joined;
    }

    private static void addText(StringBuilder text, List<XmlContent> joined) {
        if (!text.isEmpty()) {
            joined.add(new XmlText(text.toString()));
            text.setLength(0);
        }
    }
}
