package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an amendment changes in the answers of an approved project. */
@Schema(description = "Whole sections of answers, as they are to be; sections left out stay as they are.")
public record ProjectChanges(
        @Schema(description = "Answers by section and question") @Nullable
        Map<String, Map<String, List<String>>> answers) {}
