package org.capacitycommons.partner.progress;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** A transaction as it is typed. */
@Schema(description = "Money promised, received or paid, in the currency in which that was done.")
record TransactionInput(
        @Schema(description = "Name of a code of the IATI list TransactionType", examples = "DISBURSEMENT") @Nullable
        String type,

        @Schema(description = "Day on which it was done, not in the future") @Nullable
        String happenedOn,

        @Schema(description = "More than 0, with no more decimals than the currency has") @Nullable
        String value,

        @Schema(description = "ISO 4217", examples = "KES") @Nullable
        String currency,

        @Schema(description = "Day for which an exchange rate would be taken; the day it was done where left out")
        @Nullable
        String valueOn,

        @Schema(description = "At most 500 characters") @Nullable
        String description,

        @Schema(description = "Your own reference, at most 100 characters") @Nullable
        String ref,

        @Schema(description = "Who gave; required for incoming money") @Nullable
        Counterpart provider,

        @Schema(description = "Who got; required for commitments, disbursements and pledges") @Nullable
        Counterpart receiver,

        @Schema(description = "Id of an earlier transaction that this one puts right", examples = "TR-7") @Nullable
        String supersedes) {

    @Schema(description = "An organisation on one side of a transaction.")
    record Counterpart(
            @Nullable String name,

            @Schema(description = "IATI organisation identifier; may be left out") @Nullable
            String ref) {}

    /** The same, after every check but that the earlier transaction exists. */
    record Checked(
            TransactionType type,
            LocalDate happenedOn,
            Money money,
            LocalDate valueOn,
            @Nullable String description,
            @Nullable String ref,
            @Nullable String providerName,
            @Nullable String providerRef,
            @Nullable String receiverName,
            @Nullable String receiverRef,
            @Nullable String supersedes) {}

    Checked check(LocalDate today) {
        Fields fields = new Fields();
        TransactionType type =
                fields.choice("type", this.type, TransactionType.class, TransactionType.CREDIT_GUARANTEE);
        LocalDate happenedOn = fields.date("happenedOn", this.happenedOn);
        fields.notAfter("happenedOn", happenedOn, today);
        Money money = Money.check(fields, value, currency);
        LocalDate valueOn = this.valueOn == null ? happenedOn : fields.date("valueOn", this.valueOn);
        fields.notAfter("valueOn", valueOn, today);
        Checked checked = new Checked(
                type,
                happenedOn,
                money,
                valueOn,
                fields.optionalText("description", description, 500),
                fields.optionalText("ref", ref, 100),
                name(fields, "provider.name", provider, type.needsProvider()),
                provider == null ? null : fields.optionalText("provider.ref", provider.ref(), 120),
                name(fields, "receiver.name", receiver, type.needsReceiver()),
                receiver == null ? null : fields.optionalText("receiver.ref", receiver.ref(), 120),
                supersedes);
        fields.refuse();
        return checked;
    }

    private static @Nullable String name(
            Fields fields, String field, @Nullable Counterpart counterpart, boolean isNeeded) {
        return counterpart == null && !isNeeded
                ? null
                : fields.text(field, counterpart == null ? null : counterpart.name(), 200);
    }
}
