package org.capacitycommons.catalog.affordability.formula;

/**
 * Something that a figure rests on.
 *
 * @param name path of an input, or name of an assumption
 * @param value the value with its unit, as text
 * @param source who says so
 * @param scope whether it holds for everything in an answer or for one model
 */
public record Basis(String name, String value, String source, Scope scope) {

    static final String ENTERED = "entered by the caller";

    /** What a basis belongs to. */
    public enum Scope {
        ANSWER,
        MODEL
    }

    public static Basis assumed(String name, String value, String source) {
        return new Basis(name, value, source, Scope.ANSWER);
    }

    public static Basis entered(String name, String value) {
        return new Basis(name, value, ENTERED, Scope.ANSWER);
    }

    public static Basis ofModel(String name, String value, String source) {
        return new Basis(name, value, source, Scope.MODEL);
    }
}
