package org.capacitycommons.portal.reporting;

import java.util.List;

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

    static Progress.NewTransaction transaction(Typed typed) {
        return new Progress.NewTransaction(
                typed.first("type"),
                typed.first("happenedOn"),
                typed.first("value"),
                typed.first("currency"),
                typed.orNull("description"),
                typed.orNull("ref"),
                counterpart(typed.orNull("provider.name")),
                counterpart(typed.orNull("receiver.name")));
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

    static Progress.NewBudgetLine budgetLine(Typed typed) {
        return new Progress.NewBudgetLine(
                typed.first("type"),
                typed.first("status"),
                typed.first("periodStart"),
                typed.first("periodEnd"),
                typed.first("value"),
                typed.first("currency"));
    }

    private static Progress.@Nullable Counterpart counterpart(@Nullable String name) {
        return name == null ? null : new Progress.Counterpart(name, null);
    }
}
