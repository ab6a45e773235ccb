package org.capacitycommons.catalog.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

/** Tells what a price stands for. Feeds write 0 for different things. */
public final class OfferKinds {
    /** Providers such as {@code alibaba-coding-plan-cn} sell by the month. */
    private static final Pattern PLAN = Pattern.compile("(^|.*-)plan(-.*|$)");

    private static final Set<String> SELL_BY_THE_MONTH = Set.of("github_copilot", "chatgpt");

    /** The provider's own word for an offer without price, as in {@code qwen3-8b:free}. */
    private static final Pattern SAID_FREE = Pattern.compile(".*[:\\-_ (]free\\)?");

    private OfferKinds() {}

    public static OfferKind of(String providerId, String offerId, Prices prices) {
        String provider = providerId.toLowerCase(Locale.ROOT);
        if (PLAN.matcher(provider).matches() || SELL_BY_THE_MONTH.contains(provider)) {
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
