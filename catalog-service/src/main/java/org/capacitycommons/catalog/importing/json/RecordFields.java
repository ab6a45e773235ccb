package org.capacitycommons.catalog.importing.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.time.PartialDate;

/** Reads typed fields of a record that was taken as a tree; notes the first fault. Null is "not stated". */
public final class RecordFields {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DIGITS = 30;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(\\.\\d{1,10})?");

    private final JsonNode record;
    private @Nullable String fault;

    public RecordFields(JsonNode record) {
        this.record = record;
    }

    public @Nullable String fault() {
        return fault;
    }

    /** Notes what is wrong with a field; the first fault costs the record. */
    public void fault(String field, String what) {
        if (fault == null) {
            fault = field + " " + what;
        }
    }

    /** The fields of an object inside the record; nothing when it is not there. */
    public RecordFields inside(String field) {
        return new RecordFields(node(field));
    }

    public JsonNode node(String field) {
        return record.path(field);
    }

    public boolean has(String field) {
        return record.hasNonNull(field);
    }

    public @Nullable String text(String field) {
        return text(field, node(field));
    }

    private @Nullable String text(String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            fault(field, "is not text");
            return null;
        }
        String text = SPACE.matcher(node.textValue()).replaceAll(" ").strip();
        if (text.length() > LONGEST_TEXT) {
            fault(field, "is too long");
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "holds control characters");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** A text or a list of texts: feeds write one value either way. */
    public List<String> texts(String field) {
        JsonNode node = node(field);
        if (!node.isArray()) {
            String only = text(field);
            return only == null ? List.of() : List.of(only);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            String text = text(field, each);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A number that must not be negative; 0 is "not stated". Whole numbers arrive as {@code 32768.0} too. */
    public @Nullable BigDecimal count(String field) {
        JsonNode node = node(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        BigDecimal number;
        if (node.isNumber()) {
            number = node.decimalValue();
        } else if (node.isTextual() && NUMBER.matcher(node.textValue()).matches()) {
            number = new BigDecimal(node.textValue());
        } else {
            fault(field, "is not a number");
            return null;
        }
        if (number.signum() < 0) {
            fault(field, "is negative");
            return null;
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            fault(field, "has too many digits");
            return null;
        }
        return number.signum() == 0 ? null : number;
    }

    /** A year, month or day; a date that is none is not known, and no reason to lose a record. */
    public @Nullable String date(String field) {
        return date(node(field));
    }

    private static @Nullable String date(JsonNode node) {
        String text = node.textValue();
        return isDate(text) ? text : null;
    }

    public static boolean isDate(@Nullable String text) {
        return PartialDate.isOne(text);
    }
}
