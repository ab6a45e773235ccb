package org.capacitycommons.partner.problemreport;

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

/** What somebody told of a model or a deployment. Each move asks {@link ProblemMoves} first. */
@Entity
@Table(name = "problem_report")
class ProblemReport {
    @Id
    private long id;

    private String nation;
    private String reference;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private About about;

    private @Nullable String model;
    private @Nullable String deployment;
    private String text;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private ProblemState state;

    private Instant receivedAt;
    private @Nullable String reason;
    private @Nullable Long incident;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;

    @NullUnmarked
    protected ProblemReport() {} // JPA

    /** What it is about. */
    enum About {
        MODEL,
        DEPLOYMENT
    }

    static ProblemReport received(long id, String nation, String reference, ProblemInput.Checked input, Instant now) {
        ProblemReport report = new ProblemReport();
        report.id = id;
        report.nation = nation;
        report.reference = reference;
        report.about = input.model() == null ? About.DEPLOYMENT : About.MODEL;
        report.model = input.model();
        report.deployment = input.deployment();
        report.text = input.text();
        report.language = input.language();
        report.state = ProblemState.RECEIVED;
        report.receivedAt = now;
        return report;
    }

    void dismiss(String because, Person by, Instant now) {
        state = ProblemMoves.target(state, ProblemMoves.Action.DISMISS);
        reason = because;
        decided(by, now);
    }

    void becomeIncident(long number, Person by, Instant now) {
        state = ProblemMoves.target(state, ProblemMoves.Action.MAKE_INCIDENT);
        incident = number;
        decided(by, now);
    }

    private void decided(Person by, Instant now) {
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
    }

    long number() {
        return id;
    }

    String nation() {
        return nation;
    }

    String reference() {
        return reference;
    }

    long version() {
        return version;
    }

    About about() {
        return about;
    }

    @Nullable
    String model() {
        return model;
    }

    @Nullable
    String deployment() {
        return deployment;
    }

    String text() {
        return text;
    }

    @Nullable
    String language() {
        return language;
    }

    ProblemState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Long incident() {
        return incident;
    }

    @Nullable
    Person decidedBy() {
        return decidedBy == null || decidedByName == null ? null : new Person(decidedBy, decidedByName);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
