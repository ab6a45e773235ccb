package org.capacitycommons.catalog.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real files, which are not part of this repository. */
public final class SharedData {
    private SharedData() {}

    /** A file below the folder of shared data; the test is skipped, and says why, where it is not there. */
    public static Path catalog(String name) {
        Path file = Path.of(
                        Optional.ofNullable(System.getenv("PORTAL_SHARED_DATA")).orElse("../../shared/data"))
                .resolve("catalog")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: " + name + " is not there; PORTAL_SHARED_DATA names the folder");
        return file;
    }
}
