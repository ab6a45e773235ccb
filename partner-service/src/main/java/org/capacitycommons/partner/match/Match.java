package org.capacitycommons.partner.match;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;
import org.capacitycommons.partner.support.Need;
import org.capacitycommons.partner.support.SupportOffer;

/** An offer taken up for a need, from the proposal on. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "match")
class Match {
    @Id
    private String id;

    private String nation;
    private String project;
    private String organisation;
    private int need;
    private String offer;
    private String offerOrganisation;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MatchState state;

    @Enumerated(EnumType.STRING)
    private Side proposedBySide;

    private BigDecimal quantity;
    private String message;
    private @Nullable String reason;
    private String proposedBy;
    private String proposedByName;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;
    private Instant updatedAt;

    @NullUnmarked
    protected Match() {} // JPA

    static Match proposed(
            String id, Need need, SupportOffer offer, Side side, MatchInput.Checked input, Person by, Instant now) {
        Match match = new Match();
        match.id = id;
        match.nation = need.nation();
        match.project = need.project();
        match.organisation = need.organisation();
        match.need = need.number();
        match.offer = offer.id();
        match.offerOrganisation = offer.organisation();
        match.state = MatchState.PROPOSED;
        match.proposedBySide = side;
        match.quantity = input.quantity();
        match.message = input.message();
        match.proposedBy = by.subject();
        match.proposedByName = by.name();
        match.proposedAt = now;
        match.updatedAt = now;
        return match;
    }

    void moveTo(MatchState target, @Nullable String why, Person by, Instant now) {
        if (state == MatchState.PROPOSED) {
            decidedBy = by.subject();
            decidedByName = by.name();
            decidedAt = now;
        }
        if (target != MatchState.ACCEPTED) {
            endedAt = now;
        }
        state = target;
        reason = why;
        updatedAt = now;
    }

    String id() {
        return id;
    }

    String project() {
        return project;
    }

    String organisation() {
        return organisation;
    }

    int need() {
        return need;
    }

    String offer() {
        return offer;
    }

    String offerOrganisation() {
        return offerOrganisation;
    }

    long version() {
        return version;
    }

    MatchState state() {
        return state;
    }

    Side proposedBySide() {
        return proposedBySide;
    }

    BigDecimal quantity() {
        return quantity;
    }

    String message() {
        return message;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Person proposedBy() {
        return new Person(proposedBy, proposedByName);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Person decidedBy() {
        return decidedBy == null || decidedByName == null ? null : new Person(decidedBy, decidedByName);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
