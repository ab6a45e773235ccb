package org.capacitycommons.portal.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody can guess: 256 random bits. */
final class RandomName {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomName() {}

    static String make() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
