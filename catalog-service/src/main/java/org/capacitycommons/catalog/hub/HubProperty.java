package org.capacitycommons.catalog.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a model that clients may ask the Hub for. One that the catalogue does not know is left out: a
 * zero for downloads or an invented library would be taken for true.
 */
enum HubProperty {
    AUTHOR("author"),
    CARD_DATA("cardData"),
    CREATED_AT("createdAt"),
    DISABLED("disabled"),
    GATED("gated"),
    LAST_MODIFIED("lastModified"),
    PIPELINE_TAG("pipeline_tag"),
    PRIVATE("private"),
    SAFETENSORS("safetensors"),
    SHA("sha"),
    SIBLINGS("siblings"),
    TAGS("tags");

    /** Properties of the Hub that no source of the catalogue tells. Asking for them is no mistake. */
    static final Set<String> NOT_KNOWN_HERE = Set.of(
            "baseModels",
            "childrenModelCount",
            "config",
            "downloads",
            "downloadsAllTime",
            "evalResults",
            "gguf",
            "gitalyUid",
            "inference",
            "inferenceProviderMapping",
            "library_name",
            "likes",
            "mask_token",
            "model-index",
            "resourceGroup",
            "spaces",
            "transformersInfo",
            "trendingScore",
            "usedStorage",
            "widgetData");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int OPAQUE_ID_BYTES = 12;

    private final String key;

    HubProperty(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Null where it is not known. */
    @Nullable
    Object of(HubModel model) {
        return switch (this) {
            case AUTHOR -> model.author();
            case CARD_DATA -> cardData(model);
            case CREATED_AT -> released(model.released());
            case DISABLED, PRIVATE -> false;
            case GATED -> gated(model);
            case LAST_MODIFIED -> model.changed().toString();
            case PIPELINE_TAG -> model.pipelineTag();
            case SAFETENSORS ->
                model.parametersTotal() == null || model.onlyGguf()
                        ? null
                        : Map.of("parameters", Map.of(), "total", model.parametersTotal());
            case SHA -> model.sha();
            case SIBLINGS ->
                model.files().stream().map(path -> Map.of("rfilename", path)).toList();
            case TAGS -> tags(model);
        };
    }

    /** Clients call it {@code _id} and take any text; the Hub's own is not known here. */
    static String opaqueId(HubModel model) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(model.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, OPAQUE_ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static List<String> tags(HubModel model) {
        List<String> tags = new ArrayList<>(model.tasks());
        tags.addAll(model.languages());
        if (model.licence() != null) {
            tags.add("license:" + model.licence().hubName());
        }
        return tags;
    }

    /** The Hub knows "auto" and "manual"; which of them is not recorded, so clients are told the slower one. */
    private static @Nullable Object gated(HubModel model) {
        return switch (model.gated()) {
            case YES -> "manual";
            case NO -> false;
            case UNKNOWN -> null;
        };
    }

    /** Only a whole day makes a time; a year is not the first of January. */
    private static @Nullable String released(@Nullable String released) {
        return released != null && DAY.matcher(released).matches() ? released + "T00:00:00.000Z" : null;
    }

    private static Map<String, Object> cardData(HubModel model) {
        Map<String, Object> card = new LinkedHashMap<>();
        if (!model.languages().isEmpty()) {
            card.put("language", model.languages());
        }
        HubModel.Licence licence = model.licence();
        if (licence != null) {
            card.put("license", licence.hubName());
            if (licence.hubName().equals(HubLicences.OTHER)) {
                card.put("license_name", licence.name());
                if (licence.url() != null) {
                    card.put("license_link", licence.url());
                }
            }
        }
        if (!model.bases().isEmpty()) {
            card.put("base_model", model.bases());
        }
        if (model.pipelineTag() != null) {
            card.put("pipeline_tag", model.pipelineTag());
        }
        return card;
    }
}
