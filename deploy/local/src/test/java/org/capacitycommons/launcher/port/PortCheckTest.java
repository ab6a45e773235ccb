package org.capacitycommons.launcher.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.launcher.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortCheckTest {

    private final PortCheck check = new PortCheck(new PortHolder());

    @Test
    void freePorts_pass() throws IOException {
        int port = freePort();

        assertThatCode(() -> check.requireFree(List.of(new PortUse("portal-web", port))))
                .doesNotThrowAnyException();
    }

    @Test
    void takenPort_isNamedWithThePartThatNeedsIt() throws IOException {
        try (ServerSocket taken = listening()) {
            var uses = List.of(new PortUse("Keycloak", freePort()), new PortUse("portal-web", taken.getLocalPort()));

            assertThatThrownBy(() -> check.requireFree(uses))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("portal-web needs port " + taken.getLocalPort())
                    .hasMessageContaining("PORTAL_PORT_OFFSET")
                    .hasMessageNotContaining("Keycloak");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takenPort_isNamedWithTheProcessThatHasIt() throws IOException {
        try (ServerSocket taken = listening()) {
            assertThat(new PortHolder().of(taken.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .contains("process " + ProcessHandle.current().pid())
                            .contains("java"));
        }
    }

    @Test
    void portOfNobody_hasNoHolder() throws IOException {
        assertThat(new PortHolder().of(freePort())).isEmpty();
    }

    @Test
    void offset_movesEveryPort() {
        var plain = new Ports(0).uses().stream().map(PortUse::port).toList();
        var moved = new Ports(1000).uses().stream().map(PortUse::port).toList();

        assertThat(plain).containsExactly(15432, 8180, 9180, 8081, 9081, 8082, 9082, 8080, 9080);
        assertThat(moved).isEqualTo(plain.stream().map(port -> port + 1000).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "60000", "many", "1.5"})
    void impossibleOffset_isRefusedByName(String offset) {
        assertThatThrownBy(() -> Ports.parse(offset))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("PORTAL_PORT_OFFSET");
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = listening()) {
            return socket.getLocalPort();
        }
    }
}
