package org.capacitycommons.launcher.state;

import java.security.SecureRandom;

/** Random text for secrets, and for passwords that a person types from a screen. */
public final class RandomText {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Without characters that are taken for one another on paper or in a bad font. */
    private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** 43 characters, about 256 bits. */
    public String secret() {
        return of(LETTERS_AND_DIGITS, 43);
    }

    /** Four groups of four, about 79 bits. */
    public String password() {
        return String.join("-", of(EASY_TO_READ, 4), of(EASY_TO_READ, 4), of(EASY_TO_READ, 4), of(EASY_TO_READ, 4));
    }

    private String of(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
