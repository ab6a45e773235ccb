package org.capacitycommons.partner.form;

import java.util.List;

/**
 * How much harm a wrong answer of the system can do. HIGH asks more questions and needs two reviewers.
 *
 * <p>It is computed from the answers and never chosen.
 */
public enum RiskTier {
    LOW,
    HIGH,
    NOT_KNOWN;

    private static final String WORST_RESULT = "people.worstResult";
    private static final String HUMAN_CHECK = "people.humanCheck";
    private static final String SPECIAL_DATA = "data.specialData";
    private static final List<String> SPECIAL = List.of("health", "children", "location");

    /** One reason is enough for HIGH, whatever is still unanswered; LOW needs all three answers. */
    public static RiskTier of(Answers answers) {
        boolean high = answers.first(WORST_RESULT).equals("health-rights-safety")
                || answers.first(HUMAN_CHECK).equals("never")
                || answers.all(SPECIAL_DATA).stream().anyMatch(SPECIAL::contains);
        if (high) {
            return HIGH;
        }
        boolean allAnswered = !answers.all(WORST_RESULT).isEmpty()
                && !answers.all(HUMAN_CHECK).isEmpty()
                && !answers.all(SPECIAL_DATA).isEmpty();
        return allAnswered ? LOW : NOT_KNOWN;
    }
}
