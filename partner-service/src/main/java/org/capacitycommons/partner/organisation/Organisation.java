package org.capacitycommons.partner.organisation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.OrganisationKind;

/** A ministry, a partner, or the administering body. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "organisation")
public class Organisation {
    @Id
    private String id;

    private String nation;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;
    private boolean verified;
    private Instant createdAt;

    @NullUnmarked
    protected Organisation() {} // JPA

    /** A new organisation that an administrator has looked at. */
    public static Organisation verified(Caller.Membership who, Instant now) {
        Organisation organisation = new Organisation();
        organisation.id = who.id();
        organisation.nation = who.nation();
        organisation.kind = who.kind();
        organisation.name = who.name();
        organisation.verified = true;
        organisation.createdAt = now;
        return organisation;
    }

    /** Whether an administrator has confirmed that it is what it says. */
    boolean isVerified() {
        return verified;
    }

    /** Who its members speak for. */
    public Caller.Membership membership() {
        return new Caller.Membership(id, name, kind, nation);
    }
}
