package org.capacitycommons.catalog.importing.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.price.PriceUnit;

/**
 * Reads typed fields of one record off a stream. What has the wrong type is noted and skipped, so that one bad field
 * costs one record and not the file. Null is "not stated".
 */
public final class FeedFields {
    private static final BigDecimal ABSURD_PRICE = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DIGITS = 30;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final JsonParser json;
    private @Nullable String fault;

    public FeedFields(JsonParser json) {
        this.json = json;
    }

    /** Handles one field; the parser stands on its value. */
    @FunctionalInterface
    public interface Field {
        void read(String name) throws IOException;
    }

    /** The first thing that is wrong with the record; null while nothing is. */
    public @Nullable String fault() {
        return fault;
    }

    public void fault(String found) {
        if (fault == null) {
            fault = found;
        }
    }

    /** Walks the fields of the object the parser stands on. */
    public void object(String path, Field field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            wrong(path, "is not an object");
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            field.read(name);
        }
    }

    /** Walks the objects of the array the parser stands on. */
    public void objects(String path, Field field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrong(path, "is not a list");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            field.read(path);
        }
    }

    public void skip() throws IOException {
        json.skipChildren();
    }

    public @Nullable String text(String path) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING ->
                // The feed has names that end in a tab.
                printable(path, SPACE.matcher(json.getText()).replaceAll(" ").strip());
            default -> {
                wrong(path, "is not text");
                yield null;
            }
        };
    }

    public @Nullable Boolean flag(String path) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> {
                wrong(path, "is neither true nor false");
                yield null;
            }
        };
    }

    /** Text or a whole number, as text. */
    public @Nullable String textOrNumber(String path) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getText() : text(path);
    }

    /** The elements of a list of texts or whole numbers. */
    public void texts(String path, Consumer<String> each) throws IOException {
        objects(path, element -> {
            String text = textOrNumber(element);
            if (text != null) {
                each.accept(text);
            }
        });
    }

    /** The two ends of a range written as a list; null where it is something else. */
    public @Nullable Range range(String path) throws IOException {
        List<BigDecimal> ends = new ArrayList<>();
        objects(path, element -> {
            BigDecimal end = number(element);
            if (end != null && ends.size() < 2) {
                ends.add(end);
            }
        });
        if (ends.size() < 2 || ends.getFirst().signum() < 0) {
            fault(path + " is no range");
            return null;
        }
        return new Range(ends.getFirst().longValue(), ends.getLast().longValue());
    }

    /** From one whole number to another. */
    public record Range(long from, long to) {}

    /** A price with exactly the digits of the feed. */
    public @Nullable BigDecimal price(String path) throws IOException {
        return plausible(path, number(path));
    }

    /** The price of as many of a unit as we state prices for, where the feed states that of one; digits stay. */
    public @Nullable BigDecimal priceOfOne(String path, PriceUnit unit) throws IOException {
        BigDecimal one = numberOrText(path);
        return plausible(path, one == null ? null : unit.priceOf(one));
    }

    /** The same, for a feed in which one number stands for "not stated". */
    public @Nullable BigDecimal priceOfOne(String path, PriceUnit unit, BigDecimal notStated) throws IOException {
        BigDecimal one = numberOrText(path);
        return plausible(path, one == null || one.compareTo(notStated) == 0 ? null : unit.priceOf(one));
    }

    private @Nullable BigDecimal plausible(String path, @Nullable BigDecimal price) throws IOException {
        if (price == null) {
            return null;
        }
        if (price.signum() < 0) {
            wrong(path, "is negative");
            return null;
        }
        if (price.compareTo(ABSURD_PRICE) > 0) {
            wrong(path, "is absurdly high");
            return null;
        }
        return price;
    }

    /** A number of tokens. The feed writes 0 for "not stated". */
    public @Nullable Long count(String path) throws IOException {
        BigDecimal count = number(path);
        if (count == null || count.signum() == 0) {
            return null;
        }
        if (count.signum() < 0) {
            wrong(path, "is negative");
            return null;
        }
        try {
            return count.longValueExact();
        } catch (ArithmeticException _) {
            wrong(path, "is not a whole number of tokens");
            return null;
        }
    }

    private @Nullable BigDecimal number(String path) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> bounded(path, json.getDecimalValue());
            default -> {
                wrong(path, "is not a number");
                yield null;
            }
        };
    }

    private @Nullable BigDecimal numberOrText(String path) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return number(path);
        }
        String text = json.getText();
        if (!DECIMAL.matcher(text).matches()) {
            wrong(path, "is not a number");
            return null;
        }
        return bounded(path, new BigDecimal(text));
    }

    /** An exponent of a billion is a short text and a very long number. */
    private @Nullable BigDecimal bounded(String path, BigDecimal number) throws IOException {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            wrong(path, "has too many digits");
            return null;
        }
        return number;
    }

    private @Nullable String printable(String path, String text) throws IOException {
        if (text.length() > LONGEST_TEXT) {
            wrong(path, "is too long");
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(path, "holds control characters");
            return null;
        }
        return text;
    }

    private void wrong(String path, String what) throws IOException {
        fault(path + " " + what);
        json.skipChildren();
    }
}
