package org.capacitycommons.portal.catalog;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.capacitycommons.portal.words.Typing;

/** The quantities that a search can be limited by, as a visitor writes them and as the catalogue asks for them. */
enum Limit {
    PARAMETERS_FROM("billionsFrom", "minParameters", Form.BILLIONS),
    PARAMETERS_TO("billionsTo", "maxParameters", Form.BILLIONS),
    CONTEXT_FROM("contextFrom", "minContext", Form.WHOLE),
    INPUT_PRICE_TO("inputPriceTo", "maxInputPrice", Form.DECIMAL),
    OUTPUT_PRICE_TO("outputPriceTo", "maxOutputPrice", Form.DECIMAL),
    RELEASED_FROM("releasedFrom", "releasedFrom", Form.DATE),
    RELEASED_TO("releasedTo", "releasedTo", Form.DATE);

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final String parameter;
    private final String asked;
    private final Form form;

    Limit(String parameter, String asked, Form form) {
        this.parameter = parameter;
        this.asked = asked;
        this.form = form;
    }

    private enum Form {
        BILLIONS,
        WHOLE,
        DECIMAL,
        DATE
    }

    /** Its name in the address of the page. */
    String parameter() {
        return parameter;
    }

    /** Its name in a question to the catalogue. */
    String asked() {
        return asked;
    }

    /** Key of what is wrong with a value that can't be read. */
    String complaint(String typed) {
        if (form == Form.DATE) {
            return "not-a-date";
        }
        return Typing.mayBeTwo(typed) ? "ambiguous-number" : "not-a-number";
    }

    /** The value as the catalogue wants it; empty when it can't be read. */
    Optional<String> read(String typed) {
        return switch (form) {
            case DATE ->
                Optional.of(Typing.latinDigits(typed))
                        .filter(d -> DATE.matcher(d).matches());
            case WHOLE -> plain(Typing.whole(typed));
            case DECIMAL -> plain(Typing.number(typed));
            case BILLIONS ->
                plain(Typing.number(typed).map(n -> n.multiply(BILLION)).filter(Limit::isWhole));
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<String> plain(Optional<BigDecimal> number) {
        return number.filter(n -> n.signum() >= 0 && n.compareTo(MOST) < 0)
                .map(n -> n.stripTrailingZeros().toPlainString());
    }
}
