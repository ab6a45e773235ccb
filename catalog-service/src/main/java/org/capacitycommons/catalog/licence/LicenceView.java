package org.capacitycommons.catalog.licence;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence with its terms, also in plain words. */
public record LicenceView(
        @Schema(description = "SPDX id, or LicenseRef-… where SPDX has none")
        String id,

        String name,

        @Schema(description = "Whether the id is from the SPDX list")
        boolean spdx,

        @Schema(description = "Whether the Open Source Initiative approved it")
        boolean osiApproved,

        @Nullable String url,
        LicenceTerms terms,

        @Schema(description = "One sentence for a term, by language: en, fr, es, pt, ar, zh, ru, sw; the same in each")
        Map<String, List<Sentence>> plain,

        @Schema(description = "Where the terms were read") String source,

        @Schema(description = "CONFIRMED: text read; SUMMARY_ONLY: a summary read; NOT_READ")
        String certainty) {

    /** One term in one sentence. */
    public record Sentence(
            String term,
            Verdict verdict,
            String text,
            @Nullable String clause) {}
}
