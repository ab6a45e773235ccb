package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * Tokens from words. One word takes a different number of tokens in each language and with each model, so the factor is
 * never assumed: whoever knows it enters it with its source.
 */
public final class Words {
    private static final String UNIT = "token/word";

    private Words() {}

    /** What is known of one language. */
    public record Factor(BigDecimal tokensPerWord, String source) {}

    /** The factor to reckon with: the highest over the languages, since the cost must not be told too low. */
    public static Figure tokensPerWord(Collection<String> languages, Map<String, Factor> factors) {
        if (languages.isEmpty()) {
            return Figure.notKnown(UNIT, "needs.languages");
        }
        Figure highest = Figure.of(0, UNIT);
        for (String language : languages) {
            Factor factor = factors.get(language);
            if (factor == null) {
                return Figure.notKnown(UNIT, "atHand.tokensPerWord." + language);
            }
            Figure known = Figure.of(
                    factor.tokensPerWord(),
                    UNIT,
                    new Basis(
                            "tokensPerWord." + language,
                            factor.tokensPerWord().toPlainString() + " " + UNIT,
                            factor.source(),
                            Basis.Scope.ANSWER));
            if (known.known().low().compareTo(highest.known().low()) > 0) {
                highest = known;
            }
        }
        return highest;
    }
}
