package org.capacitycommons.partner.form;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form as pages read it: enough to draw every field and its rules. */
@Schema(name = "RegistrationForm", description = "The registration form: every section, question and rule.")
record RegistrationFormView(
        @Schema(description = "Goes up when a question is added, changed or taken away")
        int version,

        @Schema(description = "Values that the service computes and that conditions may name")
        List<Computed> computed,

        List<Section> sections) {

    @Schema(name = "ComputedValue", description = "A value that conditions may name and nobody types.")
    record Computed(@Schema(examples = "riskTier") String id, List<String> values) {}

    @Schema(name = "FormSection", description = "One section of the form.")
    record Section(
            @Schema(examples = "aim") String id,

            @Schema(description = "The section that has to be done before this one opens") @Nullable
            String opensAfter,

            List<QuestionView> questions) {}
}
