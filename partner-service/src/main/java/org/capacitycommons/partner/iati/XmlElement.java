package org.capacitycommons.partner.iati;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

import org.jspecify.annotations.Nullable;

/**
 * One element with all that it holds. Comments are not kept; everything else is, also what the standard does not know.
 *
 * @param line where it began in the file that it was read from; 0 for one that was made here
 */
record XmlElement(QName name, List<XmlAttribute> attributes, List<XmlContent> content, int line) implements XmlContent {
    static final QName LANGUAGE = new QName(XMLConstants.XML_NS_URI, "lang", XMLConstants.XML_NS_PREFIX);

    XmlElement {
        attributes = List.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** Starts an element of the standard, which has no namespace. */
    static Draft of(String name) {
        return new Draft(new QName(name));
    }

    static Draft of(QName name) {
        return new Draft(name);
    }

    /** Whether the standard leaves it to others. */
    boolean isForeign() {
        return !name.getNamespaceURI().isEmpty();
    }

    boolean isNamed(String localName) {
        return !isForeign() && name.getLocalPart().equals(localName);
    }

    List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>(content.size());
        for (XmlContent part : content) {
            if (part instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    Stream<XmlElement> children(String localName) {
        return children().stream().filter(child -> child.isNamed(localName));
    }

    Optional<XmlElement> child(String localName) {
        for (XmlContent part : content) {
            if (part instanceof XmlElement element && element.isNamed(localName)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The value of an attribute without namespace; empty where it is not there or says nothing. */
    Optional<String> attribute(String localName) {
        return attribute(new QName(localName));
    }

    Optional<String> attribute(QName wanted) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.name().equals(wanted) && !attribute.value().isBlank()) {
                return Optional.of(attribute.value().strip());
            }
        }
        return Optional.empty();
    }

    /** Its own text, without that of its children. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (XmlContent part : content) {
            if (part instanceof XmlText(String piece)) {
                text.append(piece);
            }
        }
        return text.toString().strip();
    }

    XmlElement withContent(List<XmlContent> other) {
        return new XmlElement(name, attributes, other, line);
    }

    /** Builds an element; what is null is left out. */
    static final class Draft {
        private final QName name;
        private final List<XmlAttribute> attributes = new ArrayList<>();
        private final List<XmlContent> content = new ArrayList<>();

        private Draft(QName name) {
            this.name = name;
        }

        Draft with(String attribute, @Nullable Object value) {
            return with(new QName(attribute), value);
        }

        Draft with(QName attribute, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                attributes.add(new XmlAttribute(attribute, value.toString()));
            }
            return this;
        }

        Draft holding(@Nullable String text) {
            if (text != null && !text.isBlank()) {
                content.add(new XmlText(text));
            }
            return this;
        }

        Draft holding(@Nullable XmlElement child) {
            if (child != null) {
                content.add(child);
            }
            return this;
        }

        Draft holding(Draft child) {
            return holding(child.made());
        }

        Draft holding(List<XmlElement> children) {
            content.addAll(children);
            return this;
        }

        XmlElement made() {
            return new XmlElement(name, attributes, content, 0);
        }
    }
}
