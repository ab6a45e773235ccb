package org.capacitycommons.partner.iati;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes activities as one file, each as it comes: memory does not grow with their number. */
final class ActivityWriter {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    /** Characters that are collected before they go out: the network takes one large piece faster than many small ones. */
    private static final int CHARACTERS_AT_ONCE = 1 << 15;

    private ActivityWriter(XMLStreamWriter out) {
        this.out = out;
    }

    /** Begins a file. */
    static ActivityWriter open(OutputStream stream, Instant generatedAt) throws XMLStreamException {
        ActivityWriter writer = new ActivityWriter(onto(stream));
        writer.out.writeStartDocument("UTF-8", "1.0");
        writer.out.writeCharacters("\n");
        writer.out.writeStartElement("iati-activities");
        writer.out.writeAttribute("version", Standard.VERSION);
        writer.out.writeAttribute(
                "generated-datetime",
                generatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        return writer;
    }

    private static XMLStreamWriter onto(OutputStream stream) throws XMLStreamException {
        return WRITERS.createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CHARACTERS_AT_ONCE));
    }

    /** Writes an element alone, without a file around it. */
    static void writeAlone(XmlElement element, OutputStream stream) throws XMLStreamException {
        ActivityWriter writer = new ActivityWriter(onto(stream));
        writer.element(element, Map.of());
        writer.out.flush();
    }

    void write(XmlElement activity) throws XMLStreamException {
        out.writeCharacters("\n");
        element(activity, Map.of());
    }

    /** Hands over what was written so far, for example to the network. */
    void flush() throws XMLStreamException {
        out.flush();
    }

    /** Ends the line and hands over: what follows is written past this writer. */
    void lineFeed() throws XMLStreamException {
        out.writeCharacters("\n");
        out.flush();
    }

    void close() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    /**
     * @param known which namespace each prefix stands for here
     */
    private void element(XmlElement element, Map<String, String> known) throws XMLStreamException {
        Map<String, String> declared = new HashMap<>();
        String prefix = prefix(element.name(), known, declared);
        if (element.content().isEmpty()) {
            out.writeEmptyElement(
                    prefix, element.name().getLocalPart(), element.name().getNamespaceURI());
        } else {
            out.writeStartElement(
                    prefix, element.name().getLocalPart(), element.name().getNamespaceURI());
        }
        for (XmlAttribute attribute : element.attributes()) {
            attribute(attribute, known, declared);
        }
        for (Map.Entry<String, String> space : declared.entrySet()) {
            if (space.getKey().isEmpty()) {
                out.writeDefaultNamespace(space.getValue());
            } else {
                out.writeNamespace(space.getKey(), space.getValue());
            }
        }
        content(element, declared.isEmpty() ? known : joined(known, declared));
    }

    private void content(XmlElement element, Map<String, String> known) throws XMLStreamException {
        if (element.content().isEmpty()) {
            return;
        }
        for (XmlContent part : element.content()) {
            switch (part) {
                case XmlElement child -> element(child, known);
                case XmlText(String text) -> out.writeCharacters(XmlCharacters.allowed(text));
            }
        }
        out.writeEndElement();
    }

    private void attribute(XmlAttribute attribute, Map<String, String> known, Map<String, String> declared)
            throws XMLStreamException {
        String value = XmlCharacters.allowed(attribute.value());
        QName name = attribute.name();
        if (name.getNamespaceURI().isEmpty()) {
            out.writeAttribute(name.getLocalPart(), value);
        } else if (name.getNamespaceURI().equals(XMLConstants.XML_NS_URI)) {
            out.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, name.getLocalPart(), value);
        } else {
            out.writeAttribute(prefixed(name, known, declared), name.getNamespaceURI(), name.getLocalPart(), value);
        }
    }

    /** The prefix of an element; notes a declaration where the scope does not have it. */
    private static String prefix(QName name, Map<String, String> known, Map<String, String> declared) {
        String prefix = name.getPrefix();
        if (!known.getOrDefault(prefix, "").equals(name.getNamespaceURI())) {
            declared.put(prefix, name.getNamespaceURI());
        }
        return prefix;
    }

    /** As {@link #prefix}, for an attribute: one with a namespace needs a prefix that means just that. */
    private static String prefixed(QName name, Map<String, String> known, Map<String, String> declared) {
        String prefix = name.getPrefix().isEmpty() ? "ns" : name.getPrefix();
        while (declared.containsKey(prefix) && !name.getNamespaceURI().equals(declared.get(prefix))) {
            prefix += "_";
        }
        if (!declared.containsKey(prefix) && !name.getNamespaceURI().equals(known.get(prefix))) {
            declared.put(prefix, name.getNamespaceURI());
        }
        return prefix;
    }

    private static Map<String, String> joined(Map<String, String> known, Map<String, String> declared) {
        Map<String, String> all = new HashMap<>(known);
        all.putAll(declared);
        return all;
    }
}
