package org.capacitycommons.catalog.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/models",
                "/api/models/Qwen/Qwen3-8B/revision/main",
                "/api/models-tags-by-type",
                "/api/collections",
                "/compat/openrouter/models",
                "/Qwen/Qwen3-8B/resolve/main/config.json"
            })
    void keysOfOthers_areDroppedWhereOthersClientsCome(String path) {
        assertThat(ForeignKeys.isForeignForm(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/models", "/api/v1/imports", "/api/v1/audit", "/api/modelsx", "/api/v1/raw", "/q/openapi"
            })
    void tokensOfOurOwn_stayEverywhereElse(String path) {
        assertThat(ForeignKeys.isForeignForm(path)).isFalse();
    }
}
