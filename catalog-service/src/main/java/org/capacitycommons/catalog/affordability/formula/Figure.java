package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A number that is zero or more, as the band in which it lies, with its unit and what it rests on. What is not known
 * names what is missing and stays so through every operation; it never becomes zero.
 *
 * <p>Sums and products are exact. Only a division rounds, to 34 digits; what is shown is rounded once, at the end.
 *
 * @param band null: not known
 */
public record Figure(@Nullable Band band, String unit, List<String> missing, List<Basis> basis) {

    public Figure {
        missing = List.copyOf(missing);
        basis = List.copyOf(basis);
    }

    /** From low to high, both included; an exact number has both the same. */
    public record Band(BigDecimal low, BigDecimal high) {
        public Band {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("A band goes from low to high, not from " + low + " to " + high);
            }
        }
    }

    public static Figure between(BigDecimal low, BigDecimal high, String unit, Basis... basis) {
        return new Figure(new Band(low, high), unit, List.of(), List.of(basis));
    }

    public static Figure of(BigDecimal value, String unit, Basis... basis) {
        return between(value, value, unit, basis);
    }

    public static Figure of(long value, String unit, Basis... basis) {
        return of(BigDecimal.valueOf(value), unit, basis);
    }

    public static Figure notKnown(String unit, String... missing) {
        return new Figure(null, unit, List.of(missing), List.of());
    }

    /** What a caller entered under a name, or left out. */
    public static Figure entered(String name, @Nullable BigDecimal value, String unit) {
        return value == null
                ? notKnown(unit, name)
                : of(value, unit, Basis.entered(name, (value.toPlainString() + " " + unit).strip()));
    }

    public boolean isKnown() {
        return band != null;
    }

    /** The band of a figure that is known. */
    public Band known() {
        if (band == null) {
            throw new IllegalStateException("Not known: " + missing);
        }
        return band;
    }

    public Figure plus(Figure other) {
        return with(other, (a, b) -> new Band(a.low.add(b.low), a.high.add(b.high)));
    }

    public Figure minus(Figure other) {
        return with(other, (a, b) -> new Band(a.low.subtract(b.high), a.high.subtract(b.low)));
    }

    public Figure times(Figure other) {
        return with(other, (a, b) -> new Band(a.low.multiply(b.low), a.high.multiply(b.high)));
    }

    public Figure times(long factor) {
        return times(of(factor, unit));
    }

    /** Divides by a figure that is above zero; a divisor of zero leaves the quotient not known. */
    public Figure per(Figure divisor) {
        if (divisor.band != null && divisor.band.low.signum() <= 0) {
            return notKnown(unit, divisor.missing.toArray(String[]::new)).restingOn(divisor);
        }
        return with(
                divisor,
                (a, b) -> new Band(
                        a.low.divide(b.high, MathContext.DECIMAL128), a.high.divide(b.low, MathContext.DECIMAL128)));
    }

    public Figure per(long divisor) {
        return per(of(divisor, unit));
    }

    public Figure as(String newUnit) {
        return new Figure(band, newUnit, missing, basis);
    }

    public Figure restingOn(Basis... more) {
        return new Figure(band, unit, missing, joined(basis, List.of(more)));
    }

    private Figure restingOn(Figure other) {
        return new Figure(band, unit, missing, joined(basis, other.basis));
    }

    /** Rounded half to even, for showing. */
    public Figure rounded(int decimals) {
        return band == null
                ? this
                : new Figure(
                        new Band(
                                band.low.setScale(decimals, RoundingMode.HALF_EVEN),
                                band.high.setScale(decimals, RoundingMode.HALF_EVEN)),
                        unit,
                        missing,
                        basis);
    }

    private Figure with(Figure other, BinaryOperator<Band> operation) {
        Band result = band == null || other.band == null ? null : operation.apply(band, other.band);
        return new Figure(result, unit, joined(missing, other.missing), joined(basis, other.basis));
    }

    /** Both lists without repetition. Figures are joined often and have few names, so that no set is worth it. */
    private static <T> List<T> joined(List<T> some, List<T> more) {
        if (more.isEmpty() || some.equals(more)) {
            return some;
        }
        if (some.isEmpty()) {
            return more;
        }
        List<T> all = new ArrayList<>(some);
        for (T each : more) {
            if (!all.contains(each)) {
                all.add(each);
            }
        }
        return all;
    }
}
