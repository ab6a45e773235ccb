package org.capacitycommons.partner.problemreport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

/**
 * A name for a client that nobody can turn back into its address: a keyed hash of address and day. The key lives only as
 * long as the process, so counts are per instance, and what is stored is worthless an hour later.
 */
@Singleton
class ClientHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int IPV6_NETWORK_GROUPS = 4;

    private final SecretKeySpec key;

    ClientHash() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String of(String address, LocalDate day) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal((day + " " + network(address)).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** One household has a whole network of IPv6 addresses, and counts as one client. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(IPV6_NETWORK_GROUPS, groups.length); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
