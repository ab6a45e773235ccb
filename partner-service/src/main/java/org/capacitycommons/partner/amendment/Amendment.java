package org.capacitycommons.partner.amendment;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Person;

/** A change to a published record, waiting for acceptance. Each move asks {@link AmendmentMoves} first. */
@Entity
@Table(name = "amendment")
class Amendment {
    @Id
    private String id;

    private String nation;

    @Version
    private long version;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private About about;

    private @Nullable String project;
    private @Nullable String deployment;

    /** Version of the record that the changes start from. */
    private long baseVersion;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> changes;

    private String createdBy;
    private String createdByName;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable String submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant submittedAt;
    private @Nullable String firstBy;
    private @Nullable String firstByName;
    private @Nullable Instant firstAt;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;

    @NullUnmarked
    protected Amendment() {} // JPA

    /** What is amended. */
    enum About {
        PROJECT,
        DEPLOYMENT
    }

    /** The record that is amended: what it is, whose, and its version. */
    record Amended(About about, String id, String nation, String organisation, long version) {}

    static Amendment draft(
            String id, Amended amended, String reason, Map<String, Object> changes, Person by, Instant now) {
        Amendment amendment = new Amendment();
        amendment.id = id;
        amendment.nation = amended.nation();
        amendment.organisation = amended.organisation();
        amendment.about = amended.about();
        amendment.project = amended.about() == About.PROJECT ? amended.id() : null;
        amendment.deployment = amended.about() == About.DEPLOYMENT ? amended.id() : null;
        amendment.state = AmendmentState.DRAFT;
        amendment.createdBy = by.subject();
        amendment.createdByName = by.name();
        amendment.createdAt = now;
        amendment.write(amended, reason, changes, now);
        return amendment;
    }

    /** Whatever is saved starts anew from the record as it is now. */
    void save(Amended amended, String newReason, Map<String, Object> newChanges, Instant now) {
        state = AmendmentMoves.target(state, AmendmentMoves.Action.SAVE);
        write(amended, newReason, newChanges, now);
    }

    void submit(Person by, Instant now) {
        state = AmendmentMoves.target(state, AmendmentMoves.Action.SUBMIT);
        submittedBy = by.subject();
        submittedByName = by.name();
        submittedAt = now;
        updatedAt = now;
        comment = null;
        firstBy = null;
        firstByName = null;
        firstAt = null;
        decidedBy = null;
        decidedByName = null;
        decidedAt = null;
    }

    /** The first of two acceptances. */
    void acceptFirst(Person by, Instant now) {
        state = AmendmentMoves.target(state, AmendmentMoves.Action.ACCEPT_FIRST);
        firstBy = by.subject();
        firstByName = by.name();
        firstAt = now;
        updatedAt = now;
    }

    void decide(AmendmentMoves.Action action, @Nullable String said, Person by, Instant now) {
        state = AmendmentMoves.target(state, action);
        comment = said;
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
        updatedAt = now;
    }

    private void write(Amended amended, String newReason, Map<String, Object> newChanges, Instant now) {
        baseVersion = amended.version();
        reason = newReason;
        changes = newChanges;
        updatedAt = now;
    }

    String id() {
        return id;
    }

    String nation() {
        return nation;
    }

    long version() {
        return version;
    }

    String organisation() {
        return organisation;
    }

    About about() {
        return about;
    }

    /** Id of the record that is amended. */
    String record() {
        return String.valueOf(about == About.PROJECT ? project : deployment);
    }

    long baseVersion() {
        return baseVersion;
    }

    AmendmentState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Map<String, Object> changes() {
        return changes;
    }

    Person createdBy() {
        return new Person(createdBy, createdByName);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Person submittedBy() {
        return submittedBy == null || submittedByName == null ? null : new Person(submittedBy, submittedByName);
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** Who accepted it first, where that takes two. */
    @Nullable
    Person firstBy() {
        return firstBy == null || firstByName == null ? null : new Person(firstBy, firstByName);
    }

    boolean wasFirstAcceptedBy(Caller caller) {
        return caller.subject().equals(firstBy);
    }

    @Nullable
    Instant firstAt() {
        return firstAt;
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
    String comment() {
        return comment;
    }
}
