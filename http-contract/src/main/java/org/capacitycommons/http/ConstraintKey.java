package org.capacitycommons.http;

/** Message keys for the bean validation constraints that requests carry. */
final class ConstraintKey {
    private ConstraintKey() {}

    static String of(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-length";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
            default -> "malformed";
        };
    }
}
