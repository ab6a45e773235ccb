package org.capacitycommons.partner.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.capacitycommons.partner.support.Need;
import org.capacitycommons.partner.support.Quantity;
import org.capacitycommons.partner.support.SupportOffer;

/**
 * How well an offer answers a need, with the reasons. The weights are few and public, so that anybody can work out why
 * one suggestion stands above another.
 *
 * @param score sum of the weights of its reasons
 */
record Fit(int score, List<Reason> reasons) {
    private static final int NAMED_NATION = 4;
    private static final int NAMED_SECTOR = 4;
    private static final int SHARED_LANGUAGE = 3;
    private static final int IN_TIME = 2;
    private static final int ANY = 1;

    /** The best first; the order of equal ones is left to whoever lists them. */
    static final Comparator<Fit> BEST_FIRST =
            Comparator.comparingInt(Fit::score).reversed();

    /**
     * One reason.
     *
     * @param key message key that pages translate
     * @param params values that the message needs
     */
    @Schema(name = "MatchReason", description = "Why an offer fits a need.")
    record Reason(
            @Schema(
                    description = "kind, nation-named, nation-any, sector-named, sector-any, language-shared, "
                            + "language-none-shared, in-time, ends-before-needed, capacity-left")
            String key,

            Map<String, String> params) {}

    /** Empty where the offer is of another kind, or closed to the nation or the sector. */
    static Optional<Fit> of(SupportOffer offer, BigDecimal left, Need need) {
        if (offer.kind() != need.kind() || !offer.isFor(need.nation(), need.sector()) || left.signum() <= 0) {
            return Optional.empty();
        }
        var sum = new Sum();
        sum.add(ANY, "kind", Map.of("kind", need.kind().name()));
        if (offer.nations().isEmpty()) {
            sum.add(ANY, "nation-any", Map.of());
        } else {
            sum.add(NAMED_NATION, "nation-named", Map.of("nation", need.nation()));
        }
        if (offer.sectors().isEmpty()) {
            sum.add(ANY, "sector-any", Map.of());
        } else {
            sum.add(NAMED_SECTOR, "sector-named", Map.of("sector", need.sector()));
        }
        List<String> shared =
                offer.languages().stream().filter(need.languages()::contains).toList();
        if (shared.isEmpty()) {
            sum.add(0, "language-none-shared", Map.of());
        } else {
            sum.add(SHARED_LANGUAGE, "language-shared", Map.of("languages", String.join(" ", shared)));
        }
        time(sum, offer.openUntil(), need.until());
        sum.add(
                0,
                "capacity-left",
                Map.of("left", Quantity.text(left), "unit", offer.kind().unit()));
        return Optional.of(new Fit(sum.score, List.copyOf(sum.reasons)));
    }

    /** A need whose month nobody can read as one says nothing about time. */
    private static void time(Sum sum, LocalDate openUntil, String until) {
        if (!until.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return;
        }
        if (openUntil.isBefore(YearMonth.parse(until).atDay(1))) {
            sum.add(0, "ends-before-needed", Map.of("openUntil", openUntil.toString(), "until", until));
        } else {
            sum.add(IN_TIME, "in-time", Map.of("until", until));
        }
    }

    /** Adds reasons up. */
    private static final class Sum {
        private final List<Reason> reasons = new ArrayList<>();
        private int score;

        void add(int weight, String key, Map<String, String> params) {
            score += weight;
            reasons.add(new Reason(key, params));
        }
    }
}
