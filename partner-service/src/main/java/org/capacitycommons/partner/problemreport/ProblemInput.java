package org.capacitycommons.partner.problemreport;

import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** A problem as anyone tells it. */
@Schema(description = "A problem with a model or a deployment. Nothing personal is asked for; please name nobody.")
record ProblemInput(
        @Schema(description = "Id of a model; either this or a deployment", examples = "Qwen/Qwen3-8B") @Nullable
        String model,

        @Schema(description = "Id of a public deployment; either this or a model", examples = "D-2001") @Nullable
        String deployment,

        @Schema(description = "What went wrong, 1 to 4,000 characters") @Nullable
        String text,

        @Schema(description = "Language of the text as a tag of two or three letters; may be left out") @Nullable
        String language) {

    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** The same, after every check but that the deployment exists. */
    record Checked(
            @Nullable String model,
            @Nullable String deployment,
            String text,
            @Nullable String language) {}

    Checked check() {
        Fields fields = new Fields();
        if ((model == null) == (deployment == null)) {
            fields.complain(model == null ? "deployment" : "model", model == null ? "required" : "only-one-of-two");
        } else if (model != null && !MODEL.matcher(model).matches()) {
            fields.complain("model", "not-a-model");
        }
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            fields.complain("language", "not-a-language");
        }
        Checked checked = new Checked(model, deployment, fields.text("text", text, 4_000), language);
        fields.refuse();
        return checked;
    }
}
