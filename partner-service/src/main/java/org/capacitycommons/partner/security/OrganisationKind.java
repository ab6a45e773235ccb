package org.capacitycommons.partner.security;

/** What an organisation is to this service. */
public enum OrganisationKind {
    MINISTRY,
    PARTNER,
    ADMINISTERING_BODY
}
