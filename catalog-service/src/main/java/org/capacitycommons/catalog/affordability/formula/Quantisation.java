package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to store weights, with the bits that one parameter really takes. Mixed formats take more than their name says:
 * some layers are kept finer, and blocks carry their scale.
 */
public enum Quantisation {
    Q2_K("3.1593", Source.MEASURED),
    Q3_K_L("4.2979", Source.MEASURED),
    IQ4_XS("4.4597", Source.MEASURED),
    Q4_K_S("4.6672", Source.MEASURED),
    Q4_K_M("4.8944", Source.MEASURED),
    Q5_K_M("5.7036", Source.MEASURED),
    Q6_K("6.5633", Source.MEASURED),
    Q8_0("8.5008", Source.MEASURED),
    F16("16.0005", Source.MEASURED),
    BF16("16", Source.FORMAT),
    FP8("8", Source.FORMAT),
    Q4_0("4.5", Source.FORMAT),
    MXFP4("4.25", Source.FORMAT),
    NVFP4("4.5", Source.FORMAT);

    private static final BigDecimal BITS_PER_GB = new BigDecimal("8000000000");

    private final BigDecimal bitsPerWeight;
    private final String source;

    Quantisation(String bitsPerWeight, String source) {
        this.bitsPerWeight = new BigDecimal(bitsPerWeight);
        this.source = source;
    }

    public BigDecimal bitsPerWeight() {
        return bitsPerWeight;
    }

    public static Optional<Quantisation> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** How many parameters take that much memory when they are stored in this way; whole ones only by chance. */
    public BigDecimal parametersIn(BigDecimal gigabytes) {
        return gigabytes.multiply(BITS_PER_GB).divide(bitsPerWeight, MathContext.DECIMAL64);
    }

    Figure bits() {
        return Figure.of(
                bitsPerWeight,
                "bit",
                Basis.assumed("bitsPerWeight", bitsPerWeight.toPlainString() + " bit (" + name() + ")", source));
    }

    private static final class Source {
        static final String MEASURED =
                "llama.cpp tools/quantize/README.md @311c2c9, measured on Llama-3.1-8B; small models take a little more";
        static final String FORMAT = "block layout of the format (Hugging Face quant-descriptions.ts, 2026-08-21)";

        private Source() {}
    }
}
