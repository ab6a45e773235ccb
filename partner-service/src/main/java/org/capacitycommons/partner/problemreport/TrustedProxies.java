package org.capacitycommons.partner.problemreport;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is believed when it names a client for which it speaks. Whoever sends a request writes what it likes into
 * {@code X-Forwarded-For}, and each proxy adds at the end whom it got it from. So the list is read from its end, as long
 * as the one who wrote an entry is one of these; what stands before is hearsay.
 */
record TrustedProxies(List<Network> networks) {
    /** The one client that all those are who can't be told apart. */
    static final String UNKNOWN = "unknown";

    private static final String SEPARATOR = ",";

    /** @param texts addresses, or networks as {@code 10.0.0.0/8} */
    static TrustedProxies of(List<String> texts) {
        return new TrustedProxies(texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Network::of)
                .toList());
    }

    /**
     * The address of the client.
     *
     * @param peer who the connection is from, or null where that is not known
     * @param forwarded the headers, in the order in which they came
     */
    String client(@Nullable String peer, List<String> forwarded) {
        InetAddress nearest = address(peer);
        if (nearest == null) {
            return UNKNOWN;
        }
        List<String> named = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(SEPARATOR, -1)))
                .toList();
        for (String name : named.reversed()) {
            InetAddress next = isTrusted(nearest) ? address(name) : null;
            if (next == null) {
                break;
            }
            nearest = next;
        }
        return nearest.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /** Null for what is no address; names are not looked up. */
    private static @Nullable InetAddress address(@Nullable String text) {
        try {
            return text == null ? null : InetAddress.ofLiteral(text.strip());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The addresses that share their first bits. */
    record Network(InetAddress address, int bits) {
        static Network of(String text) {
            String[] parts = text.split("/", -1);
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            int all = address.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            if (parts.length > 2 || bits < 0 || bits > all) {
                throw new IllegalArgumentException("Not a network: " + text);
            }
            return new Network(address, bits);
        }

        boolean holds(InetAddress other) {
            byte[] own = address.getAddress();
            byte[] theirs = other.getAddress();
            if (own.length != theirs.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % Byte.SIZE);
                if (((own[i / Byte.SIZE] ^ theirs[i / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
