package org.capacitycommons.partner.progress;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Caller;

/** Who reported something, for which organisation, and whether it was accepted since. */
@Embeddable
@SuppressWarnings("UnusedVariable") // some columns are read by policies and exports of the database only
class Reported {
    /** Set by the acceptance of the report that covers it, which works on the table. */
    @Enumerated(EnumType.STRING)
    private Acceptance acceptance;

    private @Nullable Long acceptedIn;
    private String reportedBy;
    private String reportedByName;
    private String reportedFor;
    private Instant reportedAt;

    @NullUnmarked
    protected Reported() {} // JPA

    static Reported by(Caller caller, Instant now) {
        Caller.Membership organisation = caller.organisation();
        if (organisation == null) {
            throw new IllegalStateException("Only members of an organisation report");
        }
        Reported reported = new Reported();
        reported.acceptance = Acceptance.REPORTED;
        reported.reportedBy = caller.subject();
        reported.reportedByName = caller.name();
        reported.reportedFor = organisation.id();
        reported.reportedAt = now;
        return reported;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    /** For everybody: which organisation said so and when, but not who. */
    ReportedView view() {
        return new ReportedView(acceptance, reportedFor, reportedAt);
    }
}
