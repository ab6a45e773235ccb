package org.capacitycommons.portal.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals bytes with AES-256-GCM. The purpose is part of the key, so one store's bytes cannot be played into another. */
final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Seal(String secret, String purpose) {
        this.key = new SecretKeySpec(sha256(purpose + ":" + secret), "AES");
    }

    byte[] close(byte[] plain, byte[] boundTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] box = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + box.length)
                    .put(nonce)
                    .put(box)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no AES-GCM", impossible);
        }
    }

    /** Empty when the bytes were sealed under another key, for something else, or changed since. */
    Optional<byte[]> open(byte[] box, byte[] boundTo) {
        if (box.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, boundTo).doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no SHA-256", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }
}
