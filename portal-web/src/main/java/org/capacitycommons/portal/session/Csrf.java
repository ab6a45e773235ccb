package org.capacitycommons.portal.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that tie a form to a browser and a person. The token is a signature over the browser's cookie and the
 * person's subject, masked anew in every answer: a compressed page with the same token twice would leak it.
 */
final class Csrf {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    Csrf(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** A new value for the browser's cookie. */
    static String newCookie() {
        return ENCODER.encodeToString(random(24));
    }

    String token(String cookie, String subject) {
        byte[] signature = sign(cookie, subject);
        byte[] mask = random(signature.length);
        byte[] token = new byte[signature.length * 2];
        for (int i = 0; i < signature.length; i++) {
            token[i] = mask[i];
            token[signature.length + i] = (byte) (signature[i] ^ mask[i]);
        }
        return ENCODER.encodeToString(token);
    }

    boolean accepts(String token, String cookie, String subject) {
        byte[] expected = sign(cookie, subject);
        byte[] masked = decode(token);
        if (cookie.isEmpty() || masked.length != expected.length * 2) {
            return false;
        }
        byte[] found = new byte[expected.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = (byte) (masked[i] ^ masked[found.length + i]);
        }
        return MessageDigest.isEqual(found, expected);
    }

    private byte[] sign(String cookie, String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((cookie + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no HMAC", impossible);
        }
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
