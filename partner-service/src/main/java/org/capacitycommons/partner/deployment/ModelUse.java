package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.catalog.Catalog;

/** Which revision of which model a deployment runs, under which licence it was approved, and where its data stays. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "model_use")
class ModelUse implements Part {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    private String nation;
    private String deployment;
    private String model;
    private String revision;
    private @Nullable String upstreamCommit;
    private @Nullable String licenceId;
    private @Nullable String licenceName;
    private String licenceStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> termsAsApproved;

    /** Null where the use was recorded before files were. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Catalog.File> files;

    private String purpose;
    private String runsOn;
    private String dataNation;
    private String inferenceNation;
    private String accessFromAbroad;
    private LocalDate since;
    private Instant frozenAt;

    /** Set when an accepted amendment took it out; it stays on record. */
    private @Nullable Instant endedAt;

    @NullUnmarked
    protected ModelUse() {} // JPA

    static ModelUse of(
            Deployment deployment,
            ModelUseInput.Checked input,
            Catalog.Licence licence,
            Catalog.Revision revision,
            Instant now) {
        ModelUse use = new ModelUse();
        use.nation = deployment.nation();
        use.deployment = deployment.id();
        use.model = input.model();
        use.revision = revision.id();
        use.upstreamCommit = revision.upstreamCommit() == null ? input.upstreamCommit() : revision.upstreamCommit();
        use.licenceId = licence.id();
        use.licenceName = licence.name();
        use.licenceStatus = licence.status();
        use.termsAsApproved = licence.terms();
        use.files = revision.files();
        use.purpose = input.purpose();
        use.runsOn = input.runsOn();
        use.dataNation = input.dataNation();
        use.inferenceNation = input.inferenceNation();
        use.accessFromAbroad = input.accessFromAbroad();
        use.since = input.since();
        use.frozenAt = now;
        return use;
    }

    String model() {
        return model;
    }

    DeploymentView.ModelUseView view() {
        return new DeploymentView.ModelUseView(
                "M-" + id,
                model,
                revision,
                upstreamCommit,
                new DeploymentView.LicenceView(licenceId, licenceName, licenceStatus, termsAsApproved),
                purpose,
                runsOn,
                dataNation,
                inferenceNation,
                accessFromAbroad,
                since,
                endedAt,
                files == null ? List.of() : files);
    }

    TracedDeployment.Use traced() {
        return new TracedDeployment.Use(
                "M-" + id,
                model,
                revision,
                upstreamCommit,
                licenceId,
                licenceName,
                licenceStatus,
                termsAsApproved == null ? Map.of() : termsAsApproved,
                purpose,
                runsOn,
                dataNation,
                inferenceNation,
                accessFromAbroad,
                since,
                files == null ? List.of() : files);
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** As clients name it. */
    String key() {
        return "M-" + id;
    }

    @Override
    public long number() {
        return Objects.requireNonNull(id, "asked of what is kept");
    }
}
