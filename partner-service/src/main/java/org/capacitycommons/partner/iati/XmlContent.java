package org.capacitycommons.partner.iati;

/** What stands between the tags of an element. */
sealed interface XmlContent permits XmlElement, XmlText {}
