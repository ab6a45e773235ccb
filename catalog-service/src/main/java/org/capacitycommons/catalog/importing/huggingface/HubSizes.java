package org.capacitycommons.catalog.importing.huggingface;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/**
 * What the Hub tells of the size of weights. Its total counts stored elements: where several parameters are packed into
 * one, it is not the number of parameters, but the bytes still follow from it.
 */
final class HubSizes {
    /** No weights have a thousand trillion elements or bytes. */
    private static final long ABSURD = 1_000_000_000_000_000L;

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern GGUF = Pattern.compile(
            "(?i).*?[-_.](i?q\\d(?:_[a-z0-9]+)*|tq\\d_\\d|bf16|f16|f32|fp16|mxfp4(?:_moe)?)(?:-\\d{5}-of-\\d{5})?\\.gguf");
    private static final Pattern WEIGHTS = Pattern.compile("(?i).*\\.(safetensors|gguf|bin|pth|pt|onnx)");

    private static final Map<String, BigDecimal> BYTES = Map.ofEntries(
            Map.entry("F64", new BigDecimal(8)),
            Map.entry("I64", new BigDecimal(8)),
            Map.entry("U64", new BigDecimal(8)),
            Map.entry("F32", new BigDecimal(4)),
            Map.entry("I32", new BigDecimal(4)),
            Map.entry("U32", new BigDecimal(4)),
            Map.entry("F16", new BigDecimal(2)),
            Map.entry("BF16", new BigDecimal(2)),
            Map.entry("I16", new BigDecimal(2)),
            Map.entry("U16", new BigDecimal(2)),
            Map.entry("F8_E4M3", BigDecimal.ONE),
            Map.entry("F8_E5M2", BigDecimal.ONE),
            Map.entry("F8_E8M0", BigDecimal.ONE),
            Map.entry("I8", BigDecimal.ONE),
            Map.entry("U8", BigDecimal.ONE),
            Map.entry("BOOL", BigDecimal.ONE),
            Map.entry("F6_E2M3", new BigDecimal("0.75")),
            Map.entry("F6_E3M2", new BigDecimal("0.75")),
            Map.entry("F4", new BigDecimal("0.5")));

    /** In elements of these types, several parameters may be packed. */
    private static final List<String> MAY_BE_PACKED = List.of("I64", "U64", "I32", "U32", "I16", "U16", "I8", "U8");

    /** A few counters and masks are whole numbers in any model. */
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.01");

    private final RecordFields fields;
    private final Map<String, Long> elements;

    HubSizes(RecordFields fields) {
        this.fields = fields;
        this.elements = elements(fields.node("safetensors").path("parameters"));
    }

    private static Map<String, Long> elements(JsonNode parameters) {
        Map<String, Long> elements = new TreeMap<>();
        parameters.properties().stream()
                .filter(type -> type.getValue().canConvertToLong()
                        && isPlausible(type.getValue().asLong())
                        && type.getValue().asLong() > 0
                        && type.getValue().isIntegralNumber())
                .forEach(type -> elements.put(type.getKey(), type.getValue().asLong()));
        return elements;
    }

    private static boolean isPlausible(long number) {
        return number >= 0 && number < ABSURD;
    }

    void describe(ModelDraft draft) {
        if (!elements.isEmpty() && !isPacked()) {
            draft.count(FactField.PARAMETERS_TOTAL, total(), Certainty.CONFIRMED);
        }
        RecordFields gguf = fields.inside("gguf");
        draft.count(FactField.PARAMETERS_TOTAL, elements.isEmpty() ? gguf.count("total") : null, Certainty.CONFIRMED);
        draft.count(FactField.CONTEXT_TOKENS, gguf.count("context_length"), Certainty.CONFIRMED);
        String fault = gguf.fault();
        if (fault != null) {
            fields.fault("gguf", fault);
        }
    }

    private BigDecimal total() {
        return elements.values().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isPacked() {
        BigDecimal whole = elements.entrySet().stream()
                .filter(type ->
                        MAY_BE_PACKED.contains(type.getKey()) || type.getKey().equals("F4"))
                .map(type -> BigDecimal.valueOf(type.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.compareTo(total().multiply(NEGLIGIBLE)) > 0;
    }

    /** The state of the weights that the answer is about; null when it names no commit. */
    RawModel.@Nullable Revision revision(@Nullable String repository) {
        String commit = fields.text("sha");
        if (commit == null || !COMMIT.matcher(commit).matches()) {
            return null;
        }
        List<RawModel.Revision.File> files = files();
        return new RawModel.Revision(
                repository,
                commit,
                fields.text("lastModified"),
                elements,
                weightsBytes(files),
                quantisation(files),
                files);
    }

    /** From the types where all of them are known; else from the files, which may be whole in several forms. */
    private @Nullable Long weightsBytes(List<RawModel.Revision.File> files) {
        if (!elements.isEmpty() && BYTES.keySet().containsAll(elements.keySet())) {
            return elements.entrySet().stream()
                    .map(type -> BYTES.getOrDefault(type.getKey(), BigDecimal.ZERO)
                            .multiply(BigDecimal.valueOf(type.getValue())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .longValue();
        }
        long bytes = files.stream()
                .filter(file -> file.path().endsWith(".safetensors"))
                .mapToLong(file -> file.sizeBytes() == null ? 0 : file.sizeBytes())
                .sum();
        return bytes == 0 ? null : bytes;
    }

    private @Nullable String quantisation(List<RawModel.Revision.File> files) {
        String method = fields.node("config")
                .path("quantization_config")
                .path("quant_method")
                .textValue();
        if (method != null && !method.isBlank()) {
            return method.toUpperCase(Locale.ROOT);
        }
        List<String> packed = files.stream()
                .map(RawModel.Revision.File::quantisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (packed.size() == 1) {
            return packed.getFirst();
        }
        return elements.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private List<RawModel.Revision.File> files() {
        List<RawModel.Revision.File> files = new ArrayList<>();
        for (JsonNode sibling : fields.node("siblings")) {
            String path = sibling.path("rfilename").textValue();
            if (path != null && WEIGHTS.matcher(path).matches()) {
                files.add(file(path, sibling));
            }
        }
        return files;
    }

    private static RawModel.Revision.File file(String path, JsonNode sibling) {
        JsonNode large = sibling.path("lfs");
        JsonNode size = large.hasNonNull("size") ? large.path("size") : sibling.path("size");
        String sha256 = large.path("sha256").textValue();
        Matcher gguf = GGUF.matcher(path);
        return new RawModel.Revision.File(
                path,
                size.isIntegralNumber() && size.canConvertToLong() && isPlausible(size.longValue())
                        ? size.longValue()
                        : null,
                sha256 != null && SHA256.matcher(sha256).matches() ? sha256 : null,
                gguf.matches() ? gguf.group(1).toUpperCase(Locale.ROOT) : null);
    }
}
