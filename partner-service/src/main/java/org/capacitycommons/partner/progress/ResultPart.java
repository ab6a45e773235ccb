package org.capacitycommons.partner.progress;

import java.io.Serializable;
import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;

/** A result of one category of one dimension. */
@Entity
@IdClass(ResultPart.Key.class)
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "result_part")
class ResultPart {
    @Id
    private long result;

    @Id
    private String dimension;

    @Id
    private String category;

    private String nation;
    private String deployment;
    private @Nullable BigDecimal value;
    private boolean valueKnown;

    @NullUnmarked
    protected ResultPart() {} // JPA

    /** Its key. */
    record Key(long result, String dimension, String category) implements Serializable {}

    static ResultPart of(long result, Deployment deployment, ResultInput.CheckedPart input) {
        ResultPart part = new ResultPart();
        part.result = result;
        part.dimension = input.dimension();
        part.category = input.category();
        part.nation = deployment.nation();
        part.deployment = deployment.id();
        part.value = input.value();
        part.valueKnown = input.value() != null;
        return part;
    }

    long result() {
        return result;
    }

    ResultView.PartView view() {
        return new ResultView.PartView(dimension, category, value == null ? null : value.toPlainString(), valueKnown);
    }
}
