package org.capacitycommons.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.capacitycommons.launcher.LauncherFailure;

/** Keeps the logs of the last few starts: the newest as {@code x.log}, older ones as {@code x.log.1} and so on. */
final class LogRotation {

    private static final int KEPT = 3;

    private LogRotation() {}

    static void rotate(Path log) {
        try {
            for (int age = KEPT - 1; age >= 0; age--) {
                Path younger = age == 0 ? log : aged(log, age);
                if (Files.exists(younger)) {
                    Files.move(younger, aged(log, age + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException refused) {
            throw new LauncherFailure("The log %s cannot be moved aside.".formatted(log), refused);
        }
    }

    private static Path aged(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }
}
