package org.capacitycommons.partner.incident;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Part;

/** What everybody may read of an incident. Each move asks {@link IncidentMoves} first. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "incident")
class Incident implements Part {
    static final String PREFIX = "IN";

    @Id
    private long id;

    private String nation;
    private String deployment;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    @Enumerated(EnumType.STRING)
    private Harm harm;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Reversibility reversibility;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private String title;
    private String summary;
    private LocalDate happenedOn;
    private @Nullable Long modelUse;
    private @Nullable String correctiveAction;
    private @Nullable Instant mitigatedAt;
    private @Nullable Instant resolvedAt;

    /** REPORTED, or ACCEPTED: set by the acceptance of the report that covers it, which works on the table. */
    private String acceptance;

    private @Nullable Long acceptedIn;
    private Instant reportedAt;

    @NullUnmarked
    protected Incident() {} // JPA

    static Incident open(
            long number, Deployment deployment, IncidentInput.Checked input, @Nullable Long modelUse, Instant now) {
        Incident incident = new Incident();
        incident.id = number;
        incident.nation = deployment.nation();
        incident.deployment = deployment.id();
        incident.kind = input.kind();
        incident.harm = input.harm();
        incident.severity = input.severity();
        incident.reversibility = input.reversibility();
        incident.state = IncidentState.OPEN;
        incident.title = input.title();
        incident.summary = input.summary();
        incident.happenedOn = input.happenedOn();
        incident.modelUse = modelUse;
        incident.acceptance = "REPORTED";
        incident.reportedAt = now;
        return incident;
    }

    void move(IncidentMoves.Action action, String corrective, Instant now) {
        state = IncidentMoves.target(state, action);
        correctiveAction = corrective;
        switch (action) {
            case MITIGATE -> mitigatedAt = now;
            case RESOLVE -> resolvedAt = now;
        }
    }

    /** What was accepted said something else. */
    void waitForAcceptance() {
        acceptance = "REPORTED";
        acceptedIn = null;
    }

    @Override
    public long number() {
        return id;
    }

    String nation() {
        return nation;
    }

    String deployment() {
        return deployment;
    }

    long version() {
        return version;
    }

    IncidentState state() {
        return state;
    }

    Severity severity() {
        return severity;
    }

    IncidentKind kind() {
        return kind;
    }

    Harm harm() {
        return harm;
    }

    Reversibility reversibility() {
        return reversibility;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    @Nullable
    Long modelUse() {
        return modelUse;
    }

    @Nullable
    String correctiveAction() {
        return correctiveAction;
    }

    @Nullable
    Instant mitigatedAt() {
        return mitigatedAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    String acceptance() {
        return acceptance;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
