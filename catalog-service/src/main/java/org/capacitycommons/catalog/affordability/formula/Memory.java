package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

/**
 * The memory that a model takes while it runs.
 *
 * @param weights the parameters themselves
 * @param keyValueCache what it keeps of what it has read; not known without the architecture
 * @param overhead working memory of the runtime
 * @param total all of these, or not known when one is missing
 * @param atLeast the part of the total that is known
 * @param usualLoad whether it is for one sequence of no more than the usual context: what is kept for that is small
 *     beside the weights
 */
public record Memory(
        Figure weights, Figure keyValueCache, Figure overhead, Figure total, Figure atLeast, boolean usualLoad) {

    /** Context for which fit is judged when nobody says otherwise: the longest one makes small models look impossible. */
    public static final int DEFAULT_CONTEXT_TOKENS = 8_192;

    private static final int BYTES_PER_VALUE = 2;
    private static final int OVERHEAD_TOKENS = 256;
    private static final String GB = "GB";
    private static final Figure BITS_PER_BYTE = Figure.of(8, "bit/byte");
    private static final Figure BYTES_PER_GB = Figure.of(1_000_000_000, "byte/GB");
    private static final Basis OVERHEAD = Basis.assumed(
            "overhead",
            "cache of 256 tokens and 5 % of the weights",
            "estimator of the Hugging Face gguf package (2026-08-21); a runtime that reserves memory ahead takes more");
    private static final Basis HALF_PRECISION =
            Basis.assumed("keyValueCacheBytes", "2 byte per value", "half precision, the default of the runtimes");

    /**
     * @param contextTokens prompt and answer together, of one sequence
     * @param sequences how many run at the same time
     */
    public static Memory of(ModelSize size, Quantisation quantisation, int contextTokens, int sequences) {
        Figure weights = weights(size, quantisation);
        Figure cache = cache(size, contextTokens, sequences);
        Figure overheadOfWeights = weights.times(Figure.of(new BigDecimal("0.05"), "", OVERHEAD));
        Figure overhead = cache(size, OVERHEAD_TOKENS, 1).plus(overheadOfWeights);
        Figure total = weights.plus(cache).plus(overhead).as(GB);
        Figure atLeast = total.isKnown() ? total : weights.plus(overheadOfWeights);
        boolean usualLoad = sequences <= 1 && contextTokens <= DEFAULT_CONTEXT_TOKENS;
        return new Memory(weights, cache, overhead, total, atLeast, usualLoad);
    }

    /** Gigabytes of the weights; the size of the real file where it is known. */
    static Figure weights(ModelSize size, Quantisation quantisation) {
        if (size.fileBytes() != null) {
            Basis file = Basis.ofModel("fileBytes", String.valueOf(size.fileBytes()), "file of the revision");
            return Figure.of(size.fileBytes(), GB, file).per(BYTES_PER_GB);
        }
        return stored(size.total(), quantisation);
    }

    /** Gigabytes that parameters take when they are stored in that way. */
    static Figure stored(Figure parameters, Quantisation quantisation) {
        return parameters
                .times(quantisation.bits())
                .per(BITS_PER_BYTE)
                .per(BYTES_PER_GB)
                .as(GB);
    }

    /** Gigabytes kept for the context: twice (keys and values), for the heads that are really kept. */
    static Figure cache(ModelSize size, int contextTokens, int sequences) {
        Architecture architecture = size.architecture();
        if (architecture == null) {
            return Figure.notKnown(GB, "architecture");
        }
        if (architecture.attention() == Architecture.Attention.LATENT) {
            return Figure.notKnown(GB, "ruleForLatentAttention");
        }
        long values = 2L * architecture.keyValueHeads() * architecture.headDimension();
        Basis shape = Basis.ofModel(
                "architecture",
                "%d layers, %d key-value heads of %d"
                        .formatted(architecture.layers(), architecture.keyValueHeads(), architecture.headDimension()),
                architecture.source());
        return Figure.of(values, GB, shape, HALF_PRECISION)
                .times(BYTES_PER_VALUE)
                .times(architecture.layerTokens(contextTokens))
                .times(sequences)
                .per(BYTES_PER_GB);
    }
}
