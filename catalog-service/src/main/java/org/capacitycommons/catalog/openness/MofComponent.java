package org.capacitycommons.catalog.openness;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The 17 components of the Model Openness Framework, each with the class from which on it is asked for. Class III asks
 * for the least, class I for everything.
 */
public enum MofComponent {
    MODEL_ARCHITECTURE("Model architecture", ContentType.CODE, 3, true),
    FINAL_PARAMETERS("Model parameters (Final)", ContentType.DATA, 3, true),
    EVALUATION_RESULTS("Evaluation results", ContentType.DOCUMENT, 3, true),
    MODEL_CARD("Model card", ContentType.DOCUMENT, 3, true),
    DATA_CARD("Data card", ContentType.DOCUMENT, 3, true),
    TECHNICAL_REPORT("Technical report", ContentType.DOCUMENT, 3, true),
    SAMPLE_OUTPUTS("Sample model outputs", ContentType.DATA, 3, false),
    TRAINING_CODE("Training code", ContentType.CODE, 2, true),
    INFERENCE_CODE("Inference code", ContentType.CODE, 2, true),
    EVALUATION_CODE("Evaluation code", ContentType.CODE, 2, true),
    EVALUATION_DATA("Evaluation data", ContentType.DATA, 2, true),
    SUPPORTING_TOOLS("Supporting libraries and tools", ContentType.CODE, 2, false),
    DATASETS("Datasets", ContentType.DATA, 1, true),
    PREPROCESSING_CODE("Data preprocessing code", ContentType.CODE, 1, true),
    INTERMEDIATE_PARAMETERS("Model parameters (Intermediate)", ContentType.DATA, 1, true),
    RESEARCH_PAPER("Research paper", ContentType.DOCUMENT, 1, true),
    MODEL_METADATA("Model metadata", ContentType.DATA, 1, false);

    /** What a component is made of decides which licences suit it. */
    public enum ContentType {
        CODE,
        DATA,
        DOCUMENT
    }

    private final String printed;
    private final ContentType contentType;
    private final int firstClass;
    private final boolean required;

    MofComponent(String printed, ContentType contentType, int firstClass, boolean required) {
        this.printed = printed;
        this.contentType = contentType;
        this.firstClass = firstClass;
        this.required = required;
    }

    /** Its name in the framework. */
    public String printed() {
        return printed;
    }

    public ContentType contentType() {
        return contentType;
    }

    int firstClass() {
        return firstClass;
    }

    /** Whether a class can't be reached without it. */
    boolean isRequired() {
        return required;
    }

    public static Optional<MofComponent> named(String name) {
        String asked = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(component -> component.printed.toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }
}
