package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.organisation.OrganisationView;
import org.capacitycommons.partner.security.Person;

/** A project as one reader may see it. */
@Schema(
        name = "Project",
        description = "A project; the public and other organisations see an approved one's public fields only.")
record ProjectView(
        @Schema(examples = "P-1042") String id,
        @Schema(examples = "KE") String nation,
        OrganisationView organisation,
        String title,
        String sector,

        @Schema(description = "Language of the summary, BCP 47")
        String language,

        ProjectState state,

        @Schema(description = "Also in the ETag; send it back as If-Match")
        long version,

        RiskTier riskTier,
        Map<String, SectionView> sections,

        @Schema(description = "What stands between it and submission; only for who may write in it")
        List<FieldError> problems,

        @Schema(description = "What may be right but deserves a second look")
        List<FieldError> warnings,

        List<ChangeRequestView> changeRequests,
        @Nullable DecisionView decision,
        List<ConditionView> conditions,
        List<SubmissionRef> submissions,
        @Schema(description = "Ids of its deployments") List<String> deployments,

        @Schema(description = "Who has it in review; null for the public") @Nullable
        Person reviewer,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What is open to the caller now")
        List<String> may) {

    /** A submission, named. */
    @Schema(description = "A submission, named; its content has an address of its own.")
    record SubmissionRef(int number, Instant submittedAt, Person submittedBy, String sha256) {
        static SubmissionRef of(Submission submission) {
            return new SubmissionRef(
                    submission.number(), submission.submittedAt(), submission.submittedBy(), submission.sha256());
        }
    }
}
