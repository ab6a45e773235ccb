package org.capacitycommons.partner.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Caller;

/** Money planned for a period. Never changed: a later line takes the place of an earlier one. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "budget_line")
class BudgetLine implements Part {
    static final String PREFIX = "BU";

    @Id
    private long id;

    private String nation;
    private String deployment;
    private String type;
    private String status;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private BigDecimal value;
    private String currency;
    private LocalDate valueOn;
    private @Nullable Long supersededBy;
    private String addedBy;
    private Instant addedAt;

    @NullUnmarked
    protected BudgetLine() {} // JPA

    static BudgetLine of(
            long number, Deployment deployment, BudgetLineInput.Checked input, Caller caller, Instant now) {
        BudgetLine line = new BudgetLine();
        line.id = number;
        line.nation = deployment.nation();
        line.deployment = deployment.id();
        line.type = input.type().code();
        line.status = input.status().code();
        line.periodStart = input.periodStart();
        line.periodEnd = input.periodEnd();
        line.value = input.money().value();
        line.currency = input.money().currency();
        line.valueOn = input.valueOn();
        line.addedBy = caller.subject();
        line.addedAt = now;
        return line;
    }

    void supersede(long by) {
        supersededBy = by;
    }

    boolean isSuperseded() {
        return supersededBy != null;
    }

    @Override
    public long number() {
        return id;
    }

    /** @param plans whether the reader plans the money of the deployment */
    BudgetLineView view(boolean plans) {
        return new BudgetLineView(
                PartId.of(PREFIX, id),
                deployment,
                type.equals(BudgetLineInput.Type.ORIGINAL.code())
                        ? BudgetLineInput.Type.ORIGINAL
                        : BudgetLineInput.Type.REVISED,
                status.equals(BudgetLineInput.Status.INDICATIVE.code())
                        ? BudgetLineInput.Status.INDICATIVE
                        : BudgetLineInput.Status.COMMITTED,
                periodStart,
                periodEnd,
                Money.text(value, currency),
                currency,
                valueOn,
                supersededBy == null ? null : PartId.of(PREFIX, supersededBy),
                addedAt,
                plans && supersededBy == null ? List.of("replace") : List.of());
    }
}
