package org.capacitycommons.partner.deployment;

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

/** A ministry asks that its pilot goes live; an administrator grants or refuses it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "go_live_review")
class GoLiveReview implements Part {
    @Id
    private long id;

    private String nation;
    private String deployment;
    private int number;
    private String organisation;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private GoLiveState state;

    private String requestedBy;
    private String requestedByName;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @NullUnmarked
    protected GoLiveReview() {} // JPA

    static GoLiveReview requested(long id, int number, Deployment deployment, Person by, Instant now) {
        GoLiveReview review = new GoLiveReview();
        review.id = id;
        review.nation = deployment.nation();
        review.deployment = deployment.id();
        review.number = number;
        review.organisation = deployment.chain();
        review.state = GoLiveState.REQUESTED;
        review.requestedBy = by.subject();
        review.requestedByName = by.name();
        review.requestedAt = now;
        return review;
    }

    void move(GoLiveMoves.Action action, @Nullable String given, Person by, Instant now) {
        state = GoLiveMoves.target(state, action);
        reason = given;
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
    }

    @Override
    public long number() {
        return id;
    }

    int round() {
        return number;
    }

    long version() {
        return version;
    }

    GoLiveState state() {
        return state;
    }

    String deployment() {
        return deployment;
    }

    Person requestedBy() {
        return new Person(requestedBy, requestedByName);
    }

    Instant requestedAt() {
        return requestedAt;
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
    String reason() {
        return reason;
    }
}
