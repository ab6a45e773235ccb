package org.capacitycommons.catalog.database;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Rows in the text form of {@code COPY}: a tab between two columns, a line for each row. */
public final class CopyText {
    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    public CopyText text(@Nullable String value) {
        next();
        if (value == null) {
            text.append(NULL);
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        return this;
    }

    private void escaped(char character) {
        switch (character) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(character);
        }
    }

    public CopyText number(@Nullable Long value) {
        return plain(value == null ? null : value.toString());
    }

    /** A number with all its digits. */
    public CopyText exact(@Nullable BigDecimal value) {
        return plain(value == null ? null : value.toPlainString());
    }

    public CopyText flag(@Nullable Boolean value) {
        return plain(value == null ? null : value.toString());
    }

    private CopyText plain(@Nullable String value) {
        next();
        text.append(value == null ? NULL : value);
        return this;
    }

    private void next() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    public void endRow() {
        text.append('\n');
        first = true;
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }
}
