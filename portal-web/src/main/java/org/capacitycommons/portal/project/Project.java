package org.capacitycommons.portal.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** A project as the partner service answers it; what the caller may not see is missing. */
@TemplateData
public record Project(
        String id,
        String nation,
        Organisation organisation,
        String title,
        String sector,
        @Nullable String language,
        String state,
        long version,
        @Nullable String riskTier,
        Map<String, SectionState> sections,
        @Nullable List<FieldFault> problems,
        @Nullable List<FieldFault> warnings,
        List<ChangeRequest> changeRequests,
        @Nullable Decision decision,
        List<Condition> conditions,
        List<Submission> submissions,
        List<String> deployments,
        Instant updatedAt,
        List<String> may) {

    /** Who runs it. */
    @TemplateData
    public record Organisation(String id, String name) {}

    /** A section's answers and how far they are. */
    @TemplateData
    public record SectionState(String status, @Nullable Map<String, List<String>> answers) {}

    /** What a reviewer asked for. */
    @TemplateData
    public record ChangeRequest(
            int id,
            int round,
            String section,
            String text,
            Instant askedAt,
            @Nullable String answer) {}

    /** How a review ended. */
    @TemplateData
    public record Decision(String outcome, @Nullable String reason, Instant at) {}

    /** What an approval demands. */
    @TemplateData
    public record Condition(
            int number,
            long version,
            String item,
            String text,
            String owner,
            @Nullable String dueOn,
            boolean met,
            @Nullable String state,
            @Nullable String evidence,
            @Nullable String returnedReason,
            @Nullable List<String> may) {
        public boolean takesEvidence() {
            return may != null && may.contains("send-evidence");
        }
    }

    /** One time that the project was submitted. */
    @TemplateData
    public record Submission(int number, Instant submittedAt, String sha256) {}

    /** Whether it is an approved one of the visitor's own: others see no submissions. */
    public boolean amendable() {
        return state.equals("APPROVED") && !submissions.isEmpty();
    }

    public boolean may(String action) {
        return may.contains(action);
    }

    /** The answers of a section, empty where there are none. */
    public Map<String, List<String>> answers(String section) {
        SectionState state = sections.get(section);
        return state == null || state.answers() == null ? Map.of() : state.answers();
    }

    /** How far a section is. */
    public String status(String section) {
        SectionState state = sections.get(section);
        return state == null ? "TO_DO" : state.status();
    }

    /** What stands between a section and submission. */
    public List<FieldFault> problemsOf(String section) {
        String prefix = section + ".";
        return problems == null
                ? List.of()
                : problems.stream()
                        .filter(p -> p.field().startsWith(prefix))
                        .map(p -> new FieldFault(p.field().substring(prefix.length()), p.key(), p.params()))
                        .toList();
    }

    /** Change requests that nobody has answered yet. */
    public List<ChangeRequest> openRequests() {
        return changeRequests.stream().filter(c -> c.answer() == null).toList();
    }
}
