package org.capacitycommons.catalog.affordability.formula;

import org.jspecify.annotations.Nullable;

/**
 * What decides how much a model keeps of what it has read.
 *
 * @param fullAttentionLayers layers that look back over the whole context
 * @param keyValueHeads heads that are kept; fewer than all heads where queries share them
 * @param windowTokens how far the other layers look back; only with {@link Attention#SLIDING}
 * @param source where these were read, and how sure
 */
public record Architecture(
        int layers,
        int fullAttentionLayers,
        int keyValueHeads,
        int headDimension,
        Attention attention,
        @Nullable Integer windowTokens,
        String source) {

    /** How layers look back. */
    public enum Attention {
        FULL,
        /** Some layers see only the last tokens. */
        SLIDING,
        /** Keys and values are compressed; there is no rule for it here. */
        LATENT
    }

    /** Tokens kept over all layers together, for a context of that length. */
    long layerTokens(long contextTokens) {
        long window = windowTokens == null ? contextTokens : Math.min(windowTokens, contextTokens);
        return fullAttentionLayers * contextTokens + (layers - fullAttentionLayers) * window;
    }
}
