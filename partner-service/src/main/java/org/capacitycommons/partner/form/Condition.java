package org.capacitycommons.partner.form;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Holds when a question has one of the given answers.
 *
 * @param question {@code section.question}, or {@code riskTier} for the tier that the service computes
 * @param values any one of these is enough
 */
@Schema(description = "Holds when the named question has one of these answers.")
public record Condition(
        @Schema(description = "section.question, or riskTier for the tier that is computed", examples = "aim.sector")
        String question,

        @Schema(examples = "[\"HEALTH\"]") List<String> values) {

    static final String RISK_TIER = "riskTier";

    public Condition {
        values = List.copyOf(values);
    }

    boolean holds(Answers answers) {
        List<String> given =
                question.equals(RISK_TIER) ? List.of(RiskTier.of(answers).name()) : answers.all(question);
        return given.stream().anyMatch(values::contains);
    }
}
