package org.capacitycommons.http;

import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestFingerprintTest {
    private final ObjectMapper json = new ObjectMapper();

    private String of(String path, Object... parameters) {
        return RequestFingerprint.of(json, "create", path, parameters);
    }

    @Test
    void theSameCall_hasTheSameFingerprint() {
        assertThat(of("/projects", Map.of("title", "Flood alerts")))
                .isEqualTo(of("/projects", Map.of("title", "Flood alerts")));
    }

    @Test
    void anotherBodyOrAnotherPath_isAnotherCall() {
        String first = of("/projects", Map.of("title", "Flood alerts"));

        assertThat(of("/projects", Map.of("title", "Drought alerts"))).isNotEqualTo(first);
        assertThat(of("/deployments", Map.of("title", "Flood alerts"))).isNotEqualTo(first);
    }

    @Test
    void aStream_isNotRead() {
        InputStream upload = InputStream.nullInputStream();

        assertThat(of("/imports", "models.dev", upload)).isEqualTo(of("/imports", "models.dev"));
    }
}
