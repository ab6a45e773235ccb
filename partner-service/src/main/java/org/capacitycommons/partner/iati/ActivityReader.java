package org.capacitycommons.partner.iati;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file activity by activity, never the whole of it. Trusts nothing: no document type, no entities but the five
 * of XML, nothing from elsewhere, bounded depth, bounded activities.
 */
final class ActivityReader implements AutoCloseable {
    private static final Set<String> VERSIONS = Set.of("2.01", "2.02", "2.03");
    private static final String ROOT = "/iati-activities";

    private final MeteredStream stream;
    private final XMLStreamReader xml;
    private final Limits limits;
    private String version = "";
    private int number;

    /** What one activity may be. */
    record Limits(int depth, int characters, long longestPiece) {
        static final Limits USUAL = new Limits(24, 2_000_000, 4_000_000);
    }

    /**
     * One activity of the file.
     *
     * @param number 1 for the first one
     * @param element the activity, or null where the finding says why there is none
     */
    sealed interface Read {
        int number();

        int line();

        /** It can be judged. */
        record Activity(int number, XmlElement element) implements Read {
            @Override
            public int line() {
                return element.line();
            }
        }

        /** It was passed over. */
        record Refused(int number, int line, Finding finding) implements Read {}
    }

    private ActivityReader(MeteredStream stream, XMLStreamReader xml, Limits limits) {
        this.stream = stream;
        this.xml = xml;
        this.limits = limits;
    }

    /** Opens a file and reads up to its first activity. */
    static ActivityReader open(InputStream file, Limits limits) throws FileRefused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        MeteredStream metered = new MeteredStream(file, limits.longestPiece());
        try {
            ActivityReader reader = new ActivityReader(metered, factory.createXMLStreamReader(metered), limits);
            reader.readRoot();
            return reader;
        } catch (XMLStreamException e) {
            throw broken(e, 1);
        }
    }

    String version() {
        return version;
    }

    long bytesRead() {
        return stream.count();
    }

    /** The next activity; empty at the end of the file. */
    Optional<Read> next() throws FileRefused {
        try {
            while (step() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals(Standard.ACTIVITY) && noNamespace()) {
                    number++;
                    return Optional.of(read(ROOT + "/" + Standard.ACTIVITY + "[" + number + "]"));
                }
                pass();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
    }

    private void readRoot() throws XMLStreamException, FileRefused {
        while (step() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw refused("not-iati", "/", "The file holds no element.");
            }
        }
        if (!xml.getLocalName().equals("iati-activities") || !noNamespace()) {
            throw refused(
                    "not-iati",
                    "/" + xml.getLocalName(),
                    "The file has to begin with iati-activities. Files of organisations are not taken here.");
        }
        String stated = xml.getAttributeValue(null, "version");
        version = stated == null ? "" : stated.strip();
        if (version.startsWith("1.")) {
            throw refused(
                    "version-1",
                    ROOT + "/@version",
                    "Version " + version + " was withdrawn by the standard. Convert the file to 2.03, or export it "
                            + "again from your publishing tool as 2.01 to 2.03, and send that.");
        }
        if (!VERSIONS.contains(version)) {
            throw refused(
                    "unknown-version",
                    ROOT + "/@version",
                    version.isEmpty()
                            ? "The file does not say its version. Add version=\"2.03\" where that is what it is."
                            : "Versions 2.01, 2.02 and 2.03 are taken, this says " + version + ".");
        }
    }

    private Read read(String path) throws XMLStreamException, FileRefused {
        int line = line();
        ElementBuilding building = new ElementBuilding(limits);
        building.start(xml, line);
        while (!building.isDone()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> building.start(xml, line());
                case XMLStreamConstants.END_ELEMENT -> building.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    building.text(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("entity", path, "Entities are not taken: write the characters themselves.");
                default -> {
                    // Comments and instructions to other programs are nobody's data.
                }
            }
        }
        return building.tooMuch()
                .<Read>map(why -> new Read.Refused(number, line, Finding.critical("too-large", path, line, why)))
                .orElseGet(() -> new Read.Activity(number, building.made()));
    }

    /** Goes past an element that is no activity. */
    private void pass() throws XMLStreamException, FileRefused {
        int depth = 1;
        while (depth > 0) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private int step() throws XMLStreamException, FileRefused {
        int event = xml.next();
        stream.progressed();
        if (event == XMLStreamConstants.DTD) {
            throw refused(
                    "document-type", "/", "A document type is not taken. Remove the line that begins with <!DOCTYPE.");
        }
        return event;
    }

    private boolean noNamespace() {
        String space = xml.getNamespaceURI();
        return space == null || space.isEmpty();
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private FileRefused refused(String key, String path, String detail) {
        return new FileRefused(Finding.critical(key, path, line(), detail));
    }

    private static FileRefused broken(XMLStreamException e, int line) {
        if (e.getNestedException() instanceof MeteredStream.TooLong) {
            return new FileRefused(Finding.critical(
                    "too-long", ROOT, line, "One tag or one text of the file is too long to be read."));
        }
        int at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
        return new FileRefused(Finding.critical(
                "not-well-formed",
                ROOT,
                at,
                "From here on the file is not well-formed XML; activities before this line were judged on their own."));
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
