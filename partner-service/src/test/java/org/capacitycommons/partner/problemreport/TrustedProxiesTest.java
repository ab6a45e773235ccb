package org.capacitycommons.partner.problemreport;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whom a problem report is counted for, whatever its sender claims to be. */
class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.1", "::1", "10.1.0.0/16"));

    @ParameterizedTest(name = "{0}, saying {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            198.51.100.7    | 203.0.113.1                            | 198.51.100.7
            127.0.0.1       | 203.0.113.1                            | 203.0.113.1
            127.0.0.1       | 192.0.2.66, 203.0.113.1                | 203.0.113.1
            127.0.0.1       | 192.0.2.66, 203.0.113.1, 10.1.2.3      | 203.0.113.1
            127.0.0.1       | 192.0.2.66, 203.0.113.1, 10.2.2.3      | 10.2.2.3
            0:0:0:0:0:0:0:1 | 2001:db8::7                            | 2001:db8:0:0:0:0:0:7
            127.0.0.1       | somebody                               | 127.0.0.1
            127.0.0.1       | 192.0.2.66, unknown, 10.1.2.3          | 10.1.2.3
            127.0.0.1       | ''                                     | 127.0.0.1
            127.0.0.1       | 10.1.2.3                               | 10.1.2.3
            -               | 203.0.113.1                            | unknown
            /run/socket     | 203.0.113.1                            | unknown
            """)
    void entry_isBelieved_asFarAsAProxyOfOursWroteIt(@Nullable String peer, String said, String client) {
        assertThat(PROXIES.client(peer, List.of(said))).isEqualTo(client);
    }

    @Test
    void severalHeaders_areOneList() {
        assertThat(PROXIES.client("127.0.0.1", List.of("192.0.2.66", "203.0.113.1")))
                .isEqualTo("203.0.113.1");
        assertThat(PROXIES.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/x"})
    void networkThatIsNone_endsTheStart(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
