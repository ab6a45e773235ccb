package org.capacitycommons.partner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer that differs between two submissions. */
@Schema(description = "One answer that differs from the submission before.")
record AnswerChange(
        String section,

        @Schema(description = "Question id, or group.row.question")
        String question,

        @Schema(description = "Empty where it was not answered")
        List<String> before,

        List<String> after) {

    /** All differences, section by section in the order given. */
    static List<AnswerChange> between(
            List<String> sections,
            Map<String, Map<String, List<String>>> before,
            Map<String, Map<String, List<String>>> after) {
        List<AnswerChange> changes = new ArrayList<>();
        for (String section : sections) {
            Map<String, List<String>> old = before.getOrDefault(section, Map.of());
            Map<String, List<String>> now = after.getOrDefault(section, Map.of());
            Set<String> questions = new TreeSet<>(old.keySet());
            questions.addAll(now.keySet());
            for (String question : questions) {
                List<String> was = old.getOrDefault(question, List.of());
                List<String> is = now.getOrDefault(question, List.of());
                if (!was.equals(is)) {
                    changes.add(new AnswerChange(section, question, was, is));
                }
            }
        }
        return changes;
    }
}
