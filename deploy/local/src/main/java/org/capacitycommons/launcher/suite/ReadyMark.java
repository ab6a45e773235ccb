package org.capacitycommons.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.capacitycommons.launcher.LauncherFailure;

/** Says to other shells that everything is up. Present only while it is. */
final class ReadyMark {

    private final Path file;

    ReadyMark(Path run) {
        this.file = run.resolve("ready");
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void set() {
        try {
            Files.writeString(file, "");
        } catch (IOException refused) {
            throw new LauncherFailure("%s cannot be written.".formatted(file), refused);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new LauncherFailure("%s cannot be deleted.".formatted(file), refused);
        }
    }
}
