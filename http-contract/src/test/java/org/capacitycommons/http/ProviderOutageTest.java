package org.capacitycommons.http;

import io.quarkus.oidc.OIDCException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderOutageTest {

    @Test
    void missingProvider_isAnOutageThatMayBeTriedAgain() {
        var answer = new ProviderOutage(new RequestId()).unavailable(new OIDCException("OIDC Server is not available"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
    }
}
