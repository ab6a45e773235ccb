package org.capacitycommons.partner.iati;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import static org.assertj.core.api.Assumptions.assumeThat;

/** The shared files about the standard, and what tests ask of XML. */
final class IatiData {
    private IatiData() {}

    /** The folder; a test that needs it says so and is skipped where it is not there. */
    static Path folder() {
        String shared = System.getenv().getOrDefault("PORTAL_SHARED_DATA", "../../shared/data");
        Path found = Path.of(shared, "partner", "iati");
        if (!Files.isDirectory(found)) {
            found = Path.of("../shared/data/partner/iati");
        }
        assumeThat(found)
                .as("needs the shared data: the schemas and rules of the standard")
                .isDirectory();
        return found;
    }

    static Document parsed(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** What the schema of the standard refuses, with line. */
    static List<String> invalid(byte[] xml) throws IOException, SAXException {
        return invalid(xml, folder().resolve("xsd-2.03/iati-activities-schema.xsd"));
    }

    static List<String> invalid(byte[] xml, Path... schemas) throws IOException, SAXException {
        StreamSource[] sources = new StreamSource[schemas.length];
        for (int i = 0; i < schemas.length; i++) {
            sources[i] = new StreamSource(schemas[i].toFile());
        }
        Schema schema = SchemaFactory.newDefaultInstance().newSchema(sources);
        List<String> errors = new ArrayList<>();
        var validator = schema.newValidator();
        validator.setErrorHandler(new Collecting(errors));
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        return errors;
    }

    /** Every element below each activity with its path, its attributes and its text, and how often it stands there. */
    static Map<String, Integer> elements(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        Map<String, Integer> elements = new TreeMap<>();
        for (Node child = parsed(xml).getDocumentElement().getFirstChild();
                child != null;
                child = child.getNextSibling()) {
            if (child instanceof Element element) {
                count(element, "", elements);
            }
        }
        return elements;
    }

    private static void count(Element element, String above, Map<String, Integer> elements) {
        String path = above + "/{" + element.getNamespaceURI() + "}" + element.getLocalName();
        StringBuilder own = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                count(inner, path, elements);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                own.append(child.getNodeValue());
            }
        }
        elements.merge(path + attributes(element) + " = " + own.toString().strip(), 1, Integer::sum);
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getNamespaceURI() + " " + attribute.getLocalName(), attribute.getValue());
            }
        }
        return attributes;
    }

    private record Collecting(List<String> errors) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            errors.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            errors.add(e.getLineNumber() + ": " + e.getMessage());
        }
    }
}
