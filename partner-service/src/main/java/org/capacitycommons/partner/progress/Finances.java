package org.capacitycommons.partner.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The money of deployments: what was planned, and what was promised, received and paid. */
@ApplicationScoped
@Transactional
class Finances {
    private static final Parts.Which STANDING = new Parts.Which("c.supersededBy is null", Map.of());
    private static final String SUMS = """
            select type, currency, sum(value) as value, count(*) as records from transaction
            where nation = :nation and deployment = :deployment and superseded_by is null
            group by type, currency order by cast(type as int), currency""";
    private static final String BUDGETS = """
            select currency, sum(value) as value, count(*) as records from budget_line
            where nation = :nation and deployment = :deployment and superseded_by is null
            group by currency order by currency""";

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Session entities;
    private final Deeds deeds;
    private final Clock clock;

    Finances(Deployments deployments, Parts parts, Parties parties, Session entities, Deeds deeds, Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.entities = entities;
        this.deeds = deeds;
        this.clock = clock;
    }

    Listing<TransactionView> transactions(String id, boolean superseded, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        boolean reports = parties.mayReport(deployment, caller);
        return parts.page(
                Transaction.class,
                deployment,
                which(superseded),
                page,
                rows -> rows.stream().map(row -> row.view(reports)).toList());
    }

    Listing<BudgetLineView> budget(String id, boolean superseded, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        boolean plans = parties.mayPlan(deployment, caller);
        return parts.page(
                BudgetLine.class,
                deployment,
                which(superseded),
                page,
                rows -> rows.stream().map(row -> row.view(plans)).toList());
    }

    /** What stands, added up by kind and currency. Currencies are never added to each other. */
    FinanceSums sums(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        return new FinanceSums(
                sums(SUMS, deployment).stream()
                        .map(row ->
                                new FinanceSums.Sum(TransactionType.ofCode(row.get("type", String.class)), amount(row)))
                        .toList(),
                sums(BUDGETS, deployment).stream().map(Finances::amount).toList());
    }

    TransactionView addTransaction(String id, TransactionInput typed, Caller caller) {
        Deployment deployment = parties.reportedOn(id, caller);
        TransactionInput.Checked input = typed.check(today());
        long number = deployments.nextNumber();
        if (input.supersedes() != null) {
            Transaction earlier = earlier(Transaction.class, deployment, Transaction.PREFIX, input.supersedes());
            mustStand(earlier.isSuperseded());
            earlier.supersede(number);
        }
        Transaction transaction = Transaction.of(number, deployment, input, caller, clock.instant());
        parts.add(transaction);
        parts.flush();
        record("transaction.report", deployment, "transaction/" + number, transaction.view(false), caller);
        return transaction.view(true);
    }

    BudgetLineView addBudgetLine(String id, BudgetLineInput typed, Caller caller) {
        Deployment deployment = parties.own(id, caller);
        Parties.mustBeOpen(deployment);
        BudgetLineInput.Checked input = typed.check(today());
        long number = deployments.nextNumber();
        if (input.supersedes() != null) {
            BudgetLine earlier = earlier(BudgetLine.class, deployment, BudgetLine.PREFIX, input.supersedes());
            mustStand(earlier.isSuperseded());
            earlier.supersede(number);
        }
        BudgetLine line = BudgetLine.of(number, deployment, input, caller, clock.instant());
        parts.add(line);
        parts.flush();
        record("budget.add", deployment, "budget/" + number, line.view(false), caller);
        return line.view(true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The earlier record, locked: of two corrections of the same one the second is told. */
    private <T extends Part> T earlier(Class<T> type, Deployment deployment, String prefix, String name) {
        try {
            T earlier = parts.required(type, deployment, PartId.read(prefix, name));
            parts.lock(earlier);
            return earlier;
        } catch (Refusal _) {
            throw notThere("unknown");
        }
    }

    private static void mustStand(boolean isSuperseded) {
        if (isSuperseded) {
            throw notThere("superseded-already");
        }
    }

    private static Refusal notThere(String key) {
        return Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(FieldError.of("supersedes", key));
    }

    private static Parts.Which which(boolean superseded) {
        return superseded ? Parts.Which.ALL : STANDING;
    }

    private List<Tuple> sums(String sql, Deployment deployment) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("nation", deployment.nation())
                .setParameter("deployment", deployment.id())
                .getResultList();
    }

    private static FinanceSums.Amount amount(Tuple row) {
        String currency = row.get("currency", String.class);
        return new FinanceSums.Amount(
                Money.text(row.get("value", BigDecimal.class), currency), currency, row.get("records", Long.class));
    }

    private void record(String action, Deployment deployment, String subject, @Nullable Object after, Caller caller) {
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(action, "deployment/" + deployment.id() + "/" + subject, after));
    }
}
