package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One section of a project. */
@Schema(name = "Section", description = "One section of a project.")
record SectionView(
        SectionStatus status,

        @Schema(description = "Question id, or group.row.question, to what was typed")
        Map<String, List<String>> answers) {}
