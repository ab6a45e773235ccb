package org.capacitycommons.partner.security;

import java.util.Optional;

/** Where memberships are looked up; the feature that keeps organisations implements it. */
public interface OrganisationDirectory {
    Optional<Caller.Membership> membership(String organisation);
}
