package org.capacitycommons.partner.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Indicator;
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Caller;

/** What an indicator came to in a period. Never changed: a later report of the same period takes its place. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "result")
class Result implements Part {
    static final String PREFIX = "RE";

    @Id
    private long id;

    private String nation;
    private String deployment;
    private long indicator;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private @Nullable BigDecimal value;
    private boolean valueKnown;
    private @Nullable String note;
    private @Nullable Long supersededBy;

    @Embedded
    private Reported reported;

    @NullUnmarked
    protected Result() {} // JPA

    static Result of(
            long number,
            Deployment deployment,
            Indicator indicator,
            ResultInput.Checked input,
            Caller caller,
            Instant now) {
        Result result = new Result();
        result.id = number;
        result.nation = deployment.nation();
        result.deployment = deployment.id();
        result.indicator = indicator.number();
        result.periodStart = input.periodStart();
        result.periodEnd = input.periodEnd();
        result.value = input.value();
        result.valueKnown = input.value() != null;
        result.note = input.note();
        result.reported = Reported.by(caller, now);
        return result;
    }

    void supersede(long by) {
        supersededBy = by;
    }

    @Override
    public long number() {
        return id;
    }

    /** @param reports whether the reader reports on the deployment */
    ResultView view(List<ResultView.PartView> parts, boolean reports) {
        return new ResultView(
                PartId.of(PREFIX, id),
                deployment,
                PartId.of("I", indicator),
                periodStart,
                periodEnd,
                value == null ? null : value.toPlainString(),
                valueKnown,
                note,
                parts,
                supersededBy == null ? null : PartId.of(PREFIX, supersededBy),
                reported.view(),
                reports && supersededBy == null ? List.of("report-anew") : List.of());
    }
}
