package org.capacitycommons.partner.support;

/** What can be offered and lacked, each in the unit in which it is counted. */
public enum SupportKind {
    /** People who adapt, evaluate or operate a model. */
    MODEL_SUPPORT("person-days"),
    COMPUTE("GPU-hours"),
    TRAINING("places"),
    DATA("data sets"),
    /** Money, in the currency that the offer names. */
    FUNDING("money");

    private final String unit;

    SupportKind(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
