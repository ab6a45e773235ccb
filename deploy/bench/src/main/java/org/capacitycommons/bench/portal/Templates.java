package org.capacitycommons.bench.portal;

import java.util.List;
import java.util.Map;

/** Ten public pages, each made by another template: what is too slow to be measured for all is measured for these. */
final class Templates {
    private static final List<String> PATHS = List.of(
            "/en",
            "/en/models?q=qwen",
            "/en/models/Qwen/Qwen3-8B",
            "/en/models/compare?id=Qwen/Qwen3-8B&id=deepseek-ai/DeepSeek-V3.2",
            "/en/affordability?ask=1&calls=1000&tokensIn=800&tokensOut=300&usedIn=Kenya&language=sw",
            "/en/deployments",
            "/en/deployments/{deployment}",
            "/en/nations/KE",
            "/en/statistics",
            "/en/open-data");

    private Templates() {}

    static List<String> paths(Map<String, String> scenery) {
        return PATHS.stream().map(path -> Visits.filled(path, scenery)).toList();
    }
}
