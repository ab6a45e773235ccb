package org.capacitycommons.portal.form;

import java.util.regex.Pattern;

/**
 * Numbers, dates and telephone numbers as keyboards of the world write them. What is nothing but digits and the marks
 * between them gets plain digits, spaces and dashes; the Arabic separators stay, because they say for certain which of
 * the two they are. A text with words in it stays as it was typed.
 */
final class Digits {
    private static final String MARKS_OF_DIRECTION = "[\\u200e\\u200f\\u061c]";
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            "[\\p{Nd}\\p{Zs}\\u200e\\u200f\\u061c\\u066b\\u066c\\u2010-\\u2013\\u2019\\u2212.,:/+()'-]+");

    private Digits() {}

    static String plain(String text) {
        if (!NOTHING_ELSE.matcher(text).matches()) {
            return text;
        }
        var plain = new StringBuilder();
        text.replaceAll(MARKS_OF_DIRECTION, "").codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
        return plain.toString().strip();
    }

    private static int plain(int character) {
        if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(character, 10);
        } else if (Character.getType(character) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        return switch (character) {
            case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            default -> character;
        };
    }
}
