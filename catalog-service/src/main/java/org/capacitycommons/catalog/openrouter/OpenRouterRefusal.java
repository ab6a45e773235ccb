package org.capacitycommons.catalog.openrouter;

/** A request that can't be answered; OpenRouter's clients read the message in a form of their own. */
final class OpenRouterRefusal extends RuntimeException {
    static final int STATUS = 400;

    private final String message;

    OpenRouterRefusal(String message) {
        // No stack trace: a refusal is an answer, not a fault, and may be frequent.
        super(message, null, false, false);
        this.message = message;
    }

    String message() {
        return message;
    }
}
