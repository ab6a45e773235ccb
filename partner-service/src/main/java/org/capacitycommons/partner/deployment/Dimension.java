package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what the results of an indicator are told apart, for example by sex.
 *
 * @param categories every value that the dimension has
 */
@Schema(description = "By what results are told apart.")
public record Dimension(
        @Schema(examples = "sex") String name,
        List<String> categories,

        @Schema(description = "What the parts come to: TOTAL (the result), HUNDRED (percent), FREE (nothing)")
        Rule rule) {

    /** Shares are typed rounded: so far from a hundred they may come to by rounding alone. */
    private static final BigDecimal ROUNDING_OF_ONE_PART = new BigDecimal("0.05");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the parts of one result come to. */
    public enum Rule {
        /** Counts: all parts together are the result. */
        TOTAL,
        /** Shares in percent: all parts together are a hundred. */
        HUNDRED,
        /** Averages and the like: parts come to nothing in particular. */
        FREE
    }

    public Dimension {
        categories = List.copyOf(categories);
    }

    /**
     * Whether parts and result fit together; they are judged only where all of them are known.
     *
     * @param parts one for each category, null for what is not known
     */
    public boolean addsUp(Collection<? extends @Nullable BigDecimal> parts, @Nullable BigDecimal result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            if (part == null) {
                return true;
            }
            sum = sum.add(part);
        }
        return switch (rule) {
            case FREE -> true;
            case TOTAL -> result == null || sum.compareTo(result) == 0;
            case HUNDRED ->
                sum.subtract(HUNDRED).abs().compareTo(ROUNDING_OF_ONE_PART.multiply(BigDecimal.valueOf(parts.size())))
                        <= 0;
        };
    }
}
