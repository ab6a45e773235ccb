package org.capacitycommons.partner.iati;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;

import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Judges an activity by the schema of the standard, and tells the path and the line of what it refuses. */
final class SchemaCheck {
    private static final String FILE = "iati-activities-schema.xsd";

    private final Schema schema;

    SchemaCheck() {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setResourceResolver((_, _, _, systemId, _) -> carried(String.valueOf(systemId)));
            Source source = new StreamSource(new StringReader(text(FILE)), FILE);
            schema = factory.newSchema(source);
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of the standard can't be read", e);
        }
    }

    /** What it finds; an activity without findings is valid. */
    List<Finding> check(XmlElement activity, int number) {
        List<Finding> findings = new ArrayList<>();
        ValidatorHandler validator = schema.newValidatorHandler();
        Walk walk = new Walk(validator, findings);
        validator.setErrorHandler(walk);
        try {
            walk.whole(activity, number);
        } catch (Enough _) {
            return findings;
        } catch (SAXException e) {
            throw new IllegalStateException("An activity that was read can't be walked through", e);
        }
        return findings;
    }

    /** As many faults of one activity are told; who mends those finds the rest next time. */
    static final int MOST_FINDINGS = 100;

    /** Ends the walk through an activity of which enough is known. */
    private static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static LSInput carried(String name) {
        return new CarriedSchema(name, text(name.substring(name.lastIndexOf('/') + 1)));
    }

    private static String text(String name) {
        return Standard.resource("schema-" + Standard.VERSION + "/" + name);
    }

    /** Tells the validator the activity element by element, and remembers where it is. */
    private static final class Walk implements ErrorHandler {
        private static final String ROOT = "iati-activities";
        private static final String CODE = "^[a-zA-Z0-9.-]+: ";

        private final ValidatorHandler validator;
        private final List<Finding> findings;
        private final Deque<String> path = new ArrayDeque<>();
        private int line;

        Walk(ValidatorHandler validator, List<Finding> findings) {
            this.validator = validator;
            this.findings = findings;
        }

        void whole(XmlElement activity, int number) throws SAXException {
            AttributesImpl version = new AttributesImpl();
            version.addAttribute("", "version", "version", "CDATA", Standard.VERSION);
            validator.startDocument();
            path.addLast("/" + ROOT);
            line = activity.line();
            validator.startElement("", ROOT, ROOT, version);
            element(activity, "/" + Standard.ACTIVITY + "[" + number + "]");
            validator.endElement("", ROOT, ROOT);
            validator.endDocument();
        }

        private void element(XmlElement element, String step) throws SAXException {
            path.addLast(step);
            line = element.line();
            AttributesImpl attributes = new AttributesImpl();
            for (XmlAttribute attribute : element.attributes()) {
                String local = attribute.name().getLocalPart();
                attributes.addAttribute(attribute.name().getNamespaceURI(), local, local, "CDATA", attribute.value());
            }
            String space = element.name().getNamespaceURI();
            String name = element.name().getLocalPart();
            validator.startElement(space, name, name, attributes);
            Map<String, Integer> seen = new HashMap<>();
            for (XmlContent part : element.content()) {
                switch (part) {
                    case XmlElement child -> {
                        String childName = child.name().getLocalPart();
                        element(child, "/" + childName + "[" + seen.merge(childName, 1, Integer::sum) + "]");
                    }
                    case XmlText(String text) -> validator.characters(text.toCharArray(), 0, text.length());
                }
            }
            line = element.line();
            validator.endElement(space, name, name);
            path.removeLast();
        }

        private void found(SAXParseException e) throws Enough {
            String message = String.valueOf(e.getMessage());
            findings.add(Finding.critical(key(message), String.join("", path), line, message.replaceFirst(CODE, "")));
            if (findings.size() >= MOST_FINDINGS) {
                throw new Enough();
            }
        }

        /** The codes are those of the recommendation XML Schema, appendix "Validation rules". */
        private static String key(String message) {
            if (message.startsWith("cvc-complex-type.2.4.b")) {
                return "element-missing";
            }
            if (message.startsWith("cvc-complex-type.2.4")) {
                return "element-not-expected";
            }
            if (message.startsWith("cvc-complex-type.4")) {
                return "attribute-missing";
            }
            return message.startsWith("cvc-complex-type.3") ? "attribute-not-expected" : "value-not-allowed";
        }

        @Override
        public void warning(SAXParseException e) throws Enough {
            found(e);
        }

        @Override
        public void error(SAXParseException e) throws Enough {
            found(e);
        }

        @Override
        public void fatalError(SAXParseException e) throws Enough {
            found(e);
        }
    }
}
