package org.capacitycommons.partner.iati;

import java.util.Iterator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

/** Lets expressions say {@code xml:lang}. */
final class XmlPrefix implements NamespaceContext {
    @Override
    public String getNamespaceURI(String prefix) {
        return prefix.equals("xml") ? XMLConstants.XML_NS_URI : XMLConstants.NULL_NS_URI;
    }

    @Override
    public String getPrefix(String uri) {
        return "xml";
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
        return List.of("xml").iterator();
    }
}
