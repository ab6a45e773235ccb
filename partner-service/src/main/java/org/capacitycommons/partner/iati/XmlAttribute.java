package org.capacitycommons.partner.iati;

import javax.xml.namespace.QName;

/** One attribute of an element. */
record XmlAttribute(QName name, String value) {}
