package org.capacitycommons.partner.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Person;

/** What only those read of an incident who read it in full. A table of its own: the database holds the line too. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "incident_detail")
class IncidentDetail {
    @Id
    private long incident;

    private String nation;
    private String deployment;
    private String description;
    private @Nullable Long peopleAffected;
    private boolean scaleKnown;
    private String reportedBy;
    private String reportedByName;
    private String reportedFor;
    private @Nullable Long problemReport;

    @NullUnmarked
    protected IncidentDetail() {} // JPA

    static IncidentDetail of(
            Incident incident, IncidentInput.Checked input, @Nullable Long problemReport, Caller caller) {
        Caller.Membership organisation = caller.organisation();
        if (organisation == null) {
            throw new IllegalStateException("Only members of an organisation report incidents");
        }
        IncidentDetail detail = new IncidentDetail();
        detail.incident = incident.number();
        detail.nation = incident.nation();
        detail.deployment = incident.deployment();
        detail.description = input.description();
        detail.peopleAffected = input.peopleAffected();
        detail.scaleKnown = input.peopleAffected() != null;
        detail.reportedBy = caller.subject();
        detail.reportedByName = caller.name();
        detail.reportedFor = organisation.id();
        detail.problemReport = problemReport;
        return detail;
    }

    long incident() {
        return incident;
    }

    IncidentView.Detail view() {
        return new IncidentView.Detail(
                description,
                peopleAffected,
                scaleKnown,
                new Person(reportedBy, reportedByName),
                reportedFor,
                problemReport == null ? null : PartId.of("PR", problemReport));
    }
}
