package org.capacitycommons.launcher.state;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the details of a failure that nobody foresaw, so that the terminal can stay with one sentence. */
public final class FailureReport {

    private FailureReport() {}

    /** Returns the sentence for the person, which says where the details are. */
    public static String write(Home home, Throwable failure) {
        Path file = home.log("launcher-failure");
        try {
            Files.createDirectories(home.logs());
            try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(writer);
            }
            return "The launcher met something it was not made for. Please report it with %s.".formatted(file);
        } catch (IOException notWritable) {
            return "The launcher met something it was not made for: %s."
                    .formatted(failure.getClass().getSimpleName());
        }
    }
}
