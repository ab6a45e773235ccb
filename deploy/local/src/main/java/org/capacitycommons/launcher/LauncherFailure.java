package org.capacitycommons.launcher;

/**
 * Something that the person at the terminal has to know. The message is one clear sentence for them, followed by what
 * to do where that is known; it never carries a secret, and it is printed without a stack trace.
 */
public final class LauncherFailure extends RuntimeException {

    public LauncherFailure(String sentence) {
        super(sentence);
    }

    public LauncherFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the person; unlike {@link #getMessage()} never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "Something went wrong." : message;
    }
}
