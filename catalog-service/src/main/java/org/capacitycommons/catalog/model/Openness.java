package org.capacitycommons.catalog.model;

/** How much of a model is open: a class of the Model Openness Framework, or less. */
public enum Openness {
    OPEN_SCIENCE_CLASS_I,
    OPEN_TOOLING_CLASS_II,
    OPEN_MODEL_CLASS_III,
    OPEN_WEIGHTS,
    API_ONLY,
    NOT_KNOWN
}
