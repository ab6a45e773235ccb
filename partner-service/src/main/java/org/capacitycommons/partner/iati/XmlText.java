package org.capacitycommons.partner.iati;

/** Text as it was written. */
record XmlText(String text) implements XmlContent {}
