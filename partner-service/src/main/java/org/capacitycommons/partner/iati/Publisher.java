package org.capacitycommons.partner.iati;

/**
 * Who publishes: the administering body.
 *
 * @param ref its IATI organisation identifier
 * @param type code of the list OrganisationType
 * @param address where the public reaches this portal, without a slash at the end
 */
record Publisher(String ref, String type, String name, String address) {}
