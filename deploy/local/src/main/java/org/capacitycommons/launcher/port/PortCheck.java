package org.capacitycommons.launcher.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;

/** Looks before anything is started: a taken port found half-way would leave half a suite. */
public final class PortCheck {

    private final PortHolder holders;

    public PortCheck(PortHolder holders) {
        this.holders = holders;
    }

    /** Passes when every port is free; otherwise names each part, its port, and the process that has it. */
    public void requireFree(List<PortUse> uses) {
        var taken = new ArrayList<String>();
        for (PortUse use : uses) {
            if (!isFree(use.port())) {
                String holder = holders.of(use.port()).map(" by "::concat).orElse(" by another process");
                taken.add("%s needs port %d, which is taken%s".formatted(use.part(), use.port(), holder));
            }
        }
        if (!taken.isEmpty()) {
            throw new LauncherFailure(
                    String.join(";\n", taken)
                            + ".\nEnd that process, or move all ports of the suite, for example: PORTAL_PORT_OFFSET=2000 ./portal start");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
