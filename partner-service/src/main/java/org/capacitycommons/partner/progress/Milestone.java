package org.capacitycommons.partner.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Caller;

/** A planned step. What is told anew of it waits anew for acceptance. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "milestone")
class Milestone implements Part {
    static final String PREFIX = "MI";

    @Id
    private long id;

    private String nation;
    private String deployment;

    @Version
    private long version;

    private String title;
    private @Nullable String description;
    private String type;
    private LocalDate plannedOn;
    private String status;
    private @Nullable LocalDate achievedOn;

    @Embedded
    private Reported reported;

    @NullUnmarked
    protected Milestone() {} // JPA

    static Milestone of(long number, Deployment deployment, MilestoneInput.Checked input, Caller caller, Instant now) {
        Milestone milestone = new Milestone();
        milestone.id = number;
        milestone.nation = deployment.nation();
        milestone.deployment = deployment.id();
        milestone.tell(input, caller, now);
        return milestone;
    }

    void tell(MilestoneInput.Checked input, Caller caller, Instant now) {
        title = input.title();
        description = input.description();
        type = input.type();
        plannedOn = input.plannedOn();
        status = input.status().code();
        achievedOn = input.achievedOn();
        reported = Reported.by(caller, now);
    }

    @Override
    public long number() {
        return id;
    }

    long version() {
        return version;
    }

    MilestoneView view(List<String> may) {
        return new MilestoneView(
                PartId.of(PREFIX, id),
                deployment,
                version,
                title,
                description,
                type,
                plannedOn,
                MilestoneStatus.ofCode(status),
                achievedOn,
                reported.view(),
                may);
    }
}
