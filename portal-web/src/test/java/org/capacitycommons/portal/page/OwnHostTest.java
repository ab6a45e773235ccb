package org.capacitycommons.portal.page;

import java.net.URI;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnHostTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example, portal.example, -1, true",
        "https://portal.example, PORTAL.example, 443, true",
        "https://portal.example:443, portal.example, -1, true",
        "http://portal.example, portal.example, 80, true",
        "https://portal.example, portal.example, 80, false",
        "https://portal.example, portal.example.evil.example, -1, false",
        "http://127.0.0.1:8080, localhost, 8080, false",
        "http://127.0.0.1:8080, 127.0.0.1, -1, false"
    })
    void aName_isOursWithItsPortOnly(URI own, String host, int port, boolean ours) {
        assertThat(OwnHost.isOwn(own, HostAndPort.create(host, port))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource("https://portal.example")
    void noName_isNotOurs(URI own) {
        assertThat(OwnHost.isOwn(own, null)).isFalse();
    }
}
