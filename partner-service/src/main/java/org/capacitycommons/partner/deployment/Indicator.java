package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is measured, with its baseline and its target. A baseline that nobody knows is not zero. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "indicator")
public class Indicator implements Part {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    private String nation;
    private String deployment;
    private String name;
    private String unit;
    private String howMeasured;
    private @Nullable BigDecimal baseline;
    private boolean baselineKnown;
    private @Nullable String baselineOn;
    private BigDecimal target;
    private String targetOn;
    private String frequency;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    /** Whether more is better. */
    private boolean ascending;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Dimension> disaggregation;

    /** Set when an accepted amendment took it out; it stays on record. */
    private @Nullable Instant endedAt;

    @NullUnmarked
    protected Indicator() {} // JPA

    static Indicator of(Deployment deployment, IndicatorInput.Checked input) {
        Indicator indicator = new Indicator();
        indicator.nation = deployment.nation();
        indicator.deployment = deployment.id();
        indicator.name = input.name();
        indicator.unit = input.unit();
        indicator.howMeasured = input.howMeasured();
        indicator.baseline = input.baseline();
        indicator.baselineKnown = input.baseline() != null;
        indicator.baselineOn = input.baselineOn();
        indicator.target = input.target();
        indicator.targetOn = input.targetOn();
        indicator.frequency = input.frequency();
        indicator.measure = input.measure();
        indicator.ascending = input.ascending();
        indicator.disaggregation = input.disaggregation();
        return indicator;
    }

    @Override
    public long number() {
        return Objects.requireNonNull(id, "asked of what is kept");
    }

    /** Whether it is still measured. */
    public boolean isMeasured() {
        return endedAt == null;
    }

    public Measure measure() {
        return measure;
    }

    public List<Dimension> disaggregation() {
        return disaggregation;
    }

    /** Whether a pilot can be measured by it. */
    boolean hasBaseline() {
        return baselineKnown;
    }

    DeploymentView.IndicatorView view() {
        return new DeploymentView.IndicatorView(
                "I-" + id,
                name,
                unit,
                howMeasured,
                new DeploymentView.Baseline(
                        baseline == null ? null : baseline.toPlainString(), baselineKnown, baselineOn),
                new DeploymentView.Target(target.toPlainString(), targetOn),
                frequency,
                measure,
                ascending,
                disaggregation);
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** As clients name it. */
    String key() {
        return "I-" + id;
    }
}
