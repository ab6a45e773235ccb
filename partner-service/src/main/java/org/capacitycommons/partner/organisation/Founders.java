package org.capacitycommons.partner.organisation;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Person;

/** Makes whoever asked for an organisation its first member; the feature that keeps members implements it. */
public interface Founders {

    /** Notes who asks, so that they can be told and joined later. */
    void note(Person asking, String email);

    /** Joins who asked, once the organisation was confirmed. */
    void join(String organisation, String subject, Caller by);
}
