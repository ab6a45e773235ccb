package org.capacitycommons.catalog.change;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes changes as Atom (RFC 4287) with tombstones (RFC 6721) for what is gone. */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String MODELS = "/api/v1/models/";
    private static final String ADVISORIES = "/api/v1/advisories/";

    private final String base;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private AtomFeed(String base) throws XMLStreamException {
        this.base = base;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * @param base address of the service, without a slash at its end
     * @param changes newest first
     * @param otherwise the time of a feed without changes
     */
    static String of(String base, List<Change> changes, Instant otherwise) {
        try {
            AtomFeed feed = new AtomFeed(base);
            feed.write(changes, otherwise);
            return feed.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can always be written to memory", e);
        }
    }

    private void write(List<Change> changes, Instant otherwise) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("at", TOMBSTONES);
        element("id", base + "/api/v1/changes.atom");
        element("title", "Changes in the catalogue of models");
        element("updated", (changes.isEmpty() ? otherwise : changes.getFirst().at()).toString());
        xml.writeStartElement("author");
        element("name", "AI Capacity Commons");
        xml.writeEndElement();
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("href", base + "/api/v1/changes.atom");
        for (Change change : changes) {
            switch (change.kind()) {
                case MODEL_CHANGED -> entry(change, MODELS + path(change.model()), "The model or its offers changed.");
                case ADVISORY_CHANGED ->
                    entry(
                            change,
                            ADVISORIES + path(String.valueOf(change.advisory())),
                            "An advisory on the model changed.");
                case MODEL_REMOVED, OFFER_VANISHED -> gone(change);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Change change, String path, String summary) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", base + path);
        element("title", change.advisory() == null ? change.model() : change.advisory() + " · " + change.model());
        element("updated", change.at().toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", base + path);
        element("summary", summary);
        xml.writeEndElement();
    }

    private void gone(Change change) throws XMLStreamException {
        Change.OfferRef offer = change.offer();
        String place = offer == null
                ? ""
                : "/prices#" + path(String.join("/", offer.source(), offer.provider(), offer.offer()));
        xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
        xml.writeAttribute("ref", address(change) + place);
        xml.writeAttribute("when", change.at().toString());
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(value));
        xml.writeEndElement();
    }

    private String address(Change change) {
        return base + MODELS + path(change.model());
    }

    /** Segment by segment, so that what feeds call a model makes no other address and no broken one. */
    private static String path(String segments) {
        return Stream.of(segments.split("/", -1))
                .map(segment -> URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** Without the characters that XML 1.0 can't hold, however they are written. */
    private static String readable(String text) {
        return text.codePoints()
                .filter(AtomFeed::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
