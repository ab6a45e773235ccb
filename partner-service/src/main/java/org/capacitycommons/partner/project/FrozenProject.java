package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.security.Person;

/** What a submission freezes; the hash is over exactly these members. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "What was submitted, as it was frozen.")
record FrozenProject(
        String project,
        int number,
        String nation,
        String organisation,

        @Schema(description = "Version of the registration form")
        int form,

        String title,
        String sector,
        String language,
        RiskTier riskTier,
        Map<String, Map<String, List<String>>> sections,
        List<Answered> changeRequests,
        Declaration declaration,
        Instant submittedAt,
        Person submittedBy) {

    /** What a reviewer asked for and what the ministry answered. */
    @Schema(name = "AnsweredChangeRequest")
    record Answered(
            int number,
            int round,
            String section,
            String text,
            @Nullable String answer) {}
}
