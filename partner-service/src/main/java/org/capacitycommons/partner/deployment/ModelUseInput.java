package org.capacitycommons.partner.deployment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model use as a ministry enters it. */
@Schema(description = "A model use to add; licence and terms are frozen from the catalogue.")
public record ModelUseInput(
        @Schema(examples = "Qwen/Qwen3-8B") @Nullable String model,

        @Schema(description = "Id of a revision in the catalogue") @Nullable
        String revision,

        @Schema(description = "Upstream commit, 40 hexadecimal digits; may be left out") @Nullable
        String upstreamCommit,

        @Schema(description = "What the model is used for") @Nullable
        String purpose,

        @Schema(description = "phone, local-server or cloud") @Nullable
        String runsOn,

        @Schema(description = "Where data rests") @Nullable String dataNation,

        @Schema(description = "Where inference runs") @Nullable
        String inferenceNation,

        @Schema(description = "Who can reach it from abroad") @Nullable
        String accessFromAbroad,

        @Nullable String since) {

    private static final List<String> PLACES = List.of("phone", "local-server", "cloud");
    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** The same, after every check but those that the catalogue answers. */
    record Checked(
            String model,
            String revision,
            @Nullable String upstreamCommit,
            String purpose,
            String runsOn,
            String dataNation,
            String inferenceNation,
            String accessFromAbroad,
            LocalDate since) {

        String namespace() {
            return model.substring(0, model.indexOf('/'));
        }

        String name() {
            return model.substring(model.indexOf('/') + 1);
        }
    }

    Checked check(Set<String> nations) {
        Fields fields = new Fields();
        Checked checked = check(fields, "", nations);
        fields.refuse();
        return checked;
    }

    /** The same within a larger request, whose fields have that prefix. */
    Checked check(Fields fields, String prefix, Set<String> nations) {
        if (upstreamCommit != null && !COMMIT.matcher(upstreamCommit).matches()) {
            fields.complain(prefix + "upstreamCommit", "not-a-commit");
        }
        return new Checked(
                formed(fields, prefix + "model", model, MODEL, "not-a-model"),
                formed(fields, prefix + "revision", revision, REVISION, "unknown-revision"),
                upstreamCommit,
                fields.text(prefix + "purpose", purpose, 500),
                fields.choice(prefix + "runsOn", runsOn, PLACES),
                fields.nation(prefix + "dataNation", dataNation, nations),
                fields.nation(prefix + "inferenceNation", inferenceNation, nations),
                fields.text(prefix + "accessFromAbroad", accessFromAbroad, 300),
                fields.date(prefix + "since", since));
    }

    private static String formed(Fields fields, String field, @Nullable String typed, Pattern form, String complaint) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            fields.complain(field, "required");
        } else if (!form.matcher(text).matches()) {
            fields.complain(field, complaint);
        }
        return text;
    }
}
