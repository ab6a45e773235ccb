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
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Caller;

/** Money promised, received or paid. Never changed: a later transaction puts an earlier one right. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "transaction")
class Transaction implements Part {
    static final String PREFIX = "TR";

    @Id
    private long id;

    private String nation;
    private String deployment;
    private String type;
    private LocalDate happenedOn;
    private BigDecimal value;
    private String currency;
    private LocalDate valueOn;
    private @Nullable String description;
    private @Nullable String ref;
    private @Nullable String providerName;
    private @Nullable String providerRef;
    private @Nullable String receiverName;
    private @Nullable String receiverRef;
    private @Nullable Long supersededBy;

    @Embedded
    private Reported reported;

    @NullUnmarked
    protected Transaction() {} // JPA

    static Transaction of(
            long number, Deployment deployment, TransactionInput.Checked input, Caller caller, Instant now) {
        Transaction transaction = new Transaction();
        transaction.id = number;
        transaction.nation = deployment.nation();
        transaction.deployment = deployment.id();
        transaction.type = input.type().code();
        transaction.happenedOn = input.happenedOn();
        transaction.value = input.money().value();
        transaction.currency = input.money().currency();
        transaction.valueOn = input.valueOn();
        transaction.description = input.description();
        transaction.ref = input.ref();
        transaction.providerName = input.providerName();
        transaction.providerRef = input.providerRef();
        transaction.receiverName = input.receiverName();
        transaction.receiverRef = input.receiverRef();
        transaction.reported = Reported.by(caller, now);
        return transaction;
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

    /** @param reports whether the reader reports on the deployment */
    TransactionView view(boolean reports) {
        return new TransactionView(
                PartId.of(PREFIX, id),
                deployment,
                TransactionType.ofCode(type),
                type,
                happenedOn,
                Money.text(value, currency),
                currency,
                valueOn,
                description,
                ref,
                counterpart(providerName, providerRef),
                counterpart(receiverName, receiverRef),
                supersededBy == null ? null : PartId.of(PREFIX, supersededBy),
                reported.view(),
                reports && supersededBy == null ? List.of("put-right") : List.of());
    }

    private static TransactionInput.@Nullable Counterpart counterpart(@Nullable String name, @Nullable String ref) {
        return name == null && ref == null ? null : new TransactionInput.Counterpart(name, ref);
    }
}
