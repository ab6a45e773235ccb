package org.capacitycommons.partner.project;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission with its frozen content, byte for byte as it was hashed. */
@Schema(name = "Submission", description = "The receipt, and the content whose hash it names.")
record SubmissionView(
        @JsonUnwrapped Receipt receipt,

        @JsonRawValue @Schema(implementation = FrozenProject.class)
        String content) {}
