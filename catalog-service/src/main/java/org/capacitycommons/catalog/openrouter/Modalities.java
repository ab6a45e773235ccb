package org.capacitycommons.catalog.openrouter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What goes in and what comes out. The catalogue records both together; the main task of a model tells what comes out
 * of it. Without a task that does, both are "not known", which is an empty list in this form.
 */
record Modalities(List<String> input, List<String> output) {
    private static final Map<String, String> OUTPUT_OF_TASK = Map.ofEntries(
            Map.entry("text-generation", "text"),
            Map.entry("image-text-to-text", "text"),
            Map.entry("video-text-to-text", "text"),
            Map.entry("audio-text-to-text", "text"),
            Map.entry("image-to-text", "text"),
            Map.entry("translation", "text"),
            Map.entry("summarization", "text"),
            Map.entry("automatic-speech-recognition", "transcription"),
            Map.entry("text-to-speech", "speech"),
            Map.entry("text-to-image", "image"),
            Map.entry("text-to-video", "video"),
            Map.entry("feature-extraction", "embeddings"),
            Map.entry("sentence-similarity", "embeddings"),
            Map.entry("text-ranking", "rerank"));
    private static final Set<String> INPUTS = Set.of("text", "image", "audio", "video");

    static Modalities of(List<String> recorded, List<String> tasks) {
        String output = tasks.isEmpty() ? null : OUTPUT_OF_TASK.get(tasks.getFirst());
        if (output == null) {
            return new Modalities(List.of(), List.of());
        }
        Set<String> input = new LinkedHashSet<>(recorded);
        input.retainAll(INPUTS);
        if (output.equals("image") || output.equals("video")) {
            input.remove(output);
        }
        return new Modalities(List.copyOf(input), List.of(output));
    }

    /** Such as {@code text+image->text}, or null where it is not known. */
    @Nullable
    String arrow() {
        return input.isEmpty() || output.isEmpty() ? null : String.join("+", input) + "->" + String.join("+", output);
    }
}
