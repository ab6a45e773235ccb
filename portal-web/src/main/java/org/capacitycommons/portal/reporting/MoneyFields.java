package org.capacitycommons.portal.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.CodeLists;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Visit;

/** The fields about money, and what they are sent as. */
@ApplicationScoped
class MoneyFields {
    private static final List<String> TYPES = List.of(
            "INCOMING_FUNDS",
            "OUTGOING_COMMITMENT",
            "DISBURSEMENT",
            "EXPENDITURE",
            "INTEREST_PAYMENT",
            "LOAN_REPAYMENT",
            "REIMBURSEMENT",
            "PURCHASE_OF_EQUITY",
            "SALE_OF_EQUITY",
            "CREDIT_GUARANTEE",
            "INCOMING_COMMITMENT",
            "OUTGOING_PLEDGE",
            "INCOMING_PLEDGE");

    private final Sheets sheets;
    private final Visit visit;

    MoneyFields(Sheets sheets, Visit visit) {
        this.sheets = sheets;
        this.visit = visit;
    }

    List<Field> ofTransaction(Typed typed) {
        var ask = sheets.asking("transaction", typed);
        return List.of(
                ask.select("type", ask.codes("type", TYPES)),
                ask.day("happenedOn"),
                ask.number("value"),
                ask.select("currency", CodeLists.currencies(visit.words())),
                ask.text("provider.name", 200).optional(true),
                ask.text("receiver.name", 200).optional(true),
                ask.longText("description", 500).optional(true),
                ask.text("ref", 100).optional(true));
    }

    /** What a form begins with that puts a transaction right: the transaction as it stands. */
    static Typed typed(Progress.Transaction transaction) {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("type", List.of(transaction.type()));
        typed.put("happenedOn", List.of(transaction.happenedOn()));
        typed.put("value", List.of(transaction.value()));
        typed.put("currency", List.of(transaction.currency()));
        put(typed, "description", transaction.description());
        put(typed, "ref", transaction.ref());
        put(typed, "provider.name", name(transaction.provider()));
        put(typed, "receiver.name", name(transaction.receiver()));
        return Typed.from(typed);
    }

    /**
     * What is sent.
     *
     * @param earlier the transaction that it puts right, or null
     */
    static Progress.NewTransaction transaction(Typed typed, Progress.@Nullable Transaction earlier) {
        return new Progress.NewTransaction(
                typed.first("type"),
                typed.first("happenedOn"),
                typed.first("value"),
                typed.first("currency"),
                typed.orNull("description"),
                typed.orNull("ref"),
                counterpart(typed.orNull("provider.name"), earlier == null ? null : earlier.provider()),
                counterpart(typed.orNull("receiver.name"), earlier == null ? null : earlier.receiver()),
                earlier == null ? null : earlier.id());
    }

    List<Field> ofBudgetLine(Typed typed) {
        var ask = sheets.asking("budget", typed);
        return List.of(
                ask.radios("type", List.of("ORIGINAL", "REVISED")),
                ask.radios("status", List.of("INDICATIVE", "COMMITTED")),
                ask.day("periodStart"),
                ask.day("periodEnd"),
                ask.number("value"),
                ask.select("currency", CodeLists.currencies(visit.words())));
    }

    /** What a form begins with that takes the place of a budget line: the line as it stands. */
    static Typed typed(Progress.BudgetLine line) {
        return Typed.from(Map.of(
                "type", List.of("REVISED"),
                "status", List.of(line.status()),
                "periodStart", List.of(line.periodStart()),
                "periodEnd", List.of(line.periodEnd()),
                "value", List.of(line.value()),
                "currency", List.of(line.currency())));
    }

    static Progress.NewBudgetLine budgetLine(Typed typed, @Nullable String earlier) {
        return new Progress.NewBudgetLine(
                typed.first("type"),
                typed.first("status"),
                typed.first("periodStart"),
                typed.first("periodEnd"),
                typed.first("value"),
                typed.first("currency"),
                earlier);
    }

    /** An organisation of the same name keeps the identifier that it had. */
    private static Progress.@Nullable Counterpart counterpart(
            @Nullable String name, Progress.@Nullable Counterpart earlier) {
        if (name == null) {
            return null;
        }
        return earlier != null && name.equals(earlier.name())
                ? new Progress.Counterpart(name, earlier.ref())
                : new Progress.Counterpart(name, null);
    }

    private static @Nullable String name(Progress.@Nullable Counterpart counterpart) {
        return counterpart == null ? null : counterpart.name();
    }

    private static void put(Map<String, List<String>> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, List.of(value));
        }
    }
}
