package org.capacitycommons.catalog.importing.modelsdev;

import java.util.Locale;
import java.util.regex.Pattern;

import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

/** Tells what a price of models.dev stands for. The feed writes 0 for three different things. */
final class OfferKinds {
    /** Providers such as {@code alibaba-coding-plan-cn} sell by the month. */
    private static final Pattern PLAN = Pattern.compile("(^|.*-)plan(-.*|$)");

    /** The provider's own word for an offer without price, as in {@code qwen3-8b:free}. */
    private static final Pattern SAID_FREE = Pattern.compile(".*[:\\-_ (]free\\)?");

    private OfferKinds() {}

    static OfferKind of(String providerId, String offerId, Prices prices) {
        if (PLAN.matcher(providerId.toLowerCase(Locale.ROOT)).matches()) {
            return OfferKind.SUBSCRIPTION;
        }
        if (prices.notStated()) {
            return OfferKind.NOT_STATED;
        }
        if (!prices.allZero()) {
            return OfferKind.PAID;
        }
        // A zero without that word is nearly always a limited trial; to call it free would mislead.
        return SAID_FREE.matcher(offerId.toLowerCase(Locale.ROOT)).matches() ? OfferKind.FREE : OfferKind.TRIAL;
    }
}
