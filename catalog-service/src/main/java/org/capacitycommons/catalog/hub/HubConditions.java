package org.capacitycommons.catalog.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.SqlConditions;

/** Turns a query into conditions on the table of models. */
final class HubConditions {
    private static final String LICENCE = "license:";
    private static final String ANY_PROVIDER = "all";
    private static final String OFFERED = "exists (select 1 from current_offer o where o.model_id = m.id";

    /** In the model's own repository: what others packed again is not what the Hub has there. */
    private static final String HAS_FILE = """
            exists (select 1 from revision r join revision_file f on f.model_id = r.model_id and f.revision_id = r.id
                    where r.model_id = m.id and r.repository is null and f.path ilike ?)""";

    private static final String GGUF_FILE = "%.gguf";

    /** File formats that the Hub has tags for. */
    private static final Map<String, String> FORMATS =
            Map.of("gguf", GGUF_FILE, "safetensors", "%.safetensors", "onnx", "%.onnx");

    /** Programs that run any GGUF file. Which others could run a model is not known here. */
    private static final List<String> GGUF_APPS = List.of("llama.cpp", "ollama", "lmstudio", "jan");

    /** Providers that the Hub calls otherwise than the price lists do. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "together", "togetherai",
            "novita", "novita-ai",
            "hf-inference", "huggingface");

    private HubConditions() {}

    static SqlConditions of(HubQuery query, Function<String, Collection<String>> licencesCalled) {
        SqlConditions conditions = new SqlConditions().and("m.hub_id is not null");
        if (!query.search().isEmpty()) {
            conditions.and("m.hub_id ilike ?", "%" + literally(query.search()) + "%");
        }
        if (query.author() != null) {
            conditions.and("lower(split_part(m.hub_id, '/', 1)) = lower(?)", query.author());
        }
        if (query.task() != null) {
            conditions.and("m.tasks[1] = ?", query.task());
        }
        query.tags().forEach(tag -> tag(conditions, tag, licencesCalled));
        providers(conditions, query.providers());
        apps(conditions, query.apps());
        if (query.gated() != null) {
            conditions.and("m.gated = ?", query.gated());
        }
        range(conditions, query.parameters());
        return conditions;
    }

    static boolean namesLicence(String tag) {
        return tag.startsWith(LICENCE);
    }

    private static void tag(SqlConditions conditions, String tag, Function<String, Collection<String>> licencesCalled) {
        if (namesLicence(tag)) {
            conditions.and(
                    "m.licence_id = any (?) and " + HubLicences.TOLD,
                    licencesCalled.apply(tag.substring(LICENCE.length())));
        } else if (FORMATS.containsKey(tag)) {
            conditions.and(HAS_FILE, FORMATS.get(tag));
        } else {
            conditions.and("(m.tasks || m.languages) @> ?", List.of(tag));
        }
    }

    private static void providers(SqlConditions conditions, List<String> providers) {
        if (providers.contains(ANY_PROVIDER)) {
            conditions.and(OFFERED + ")");
        } else if (!providers.isEmpty()) {
            conditions.and(
                    OFFERED + " and o.provider_id = any (?))",
                    providers.stream()
                            .map(provider -> PROVIDERS.getOrDefault(provider, provider))
                            .toList());
        }
    }

    private static void apps(SqlConditions conditions, List<String> apps) {
        if (apps.stream().anyMatch(GGUF_APPS::contains)) {
            conditions.and(HAS_FILE, GGUF_FILE);
        } else if (!apps.isEmpty()) {
            conditions.and("false");
        }
    }

    private static void range(SqlConditions conditions, @Nullable ParameterRange range) {
        if (range == null) {
            return;
        }
        conditions.and("m.parameters_total is not null");
        if (range.least() != null) {
            conditions.and("m.parameters_total >= ?", range.least());
        }
        if (range.most() != null) {
            conditions.and("m.parameters_total <= ?", range.most());
        }
    }

    /** The characters that a pattern would take for wildcards stand for themselves. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
