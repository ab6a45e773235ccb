package org.capacitycommons.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps pages as they were sent, for the module that holds them against the Nu HTML checker. */
public final class RenderedPages {
    private static final Path FOLDER = Path.of("target", "pages");

    private RenderedPages() {}

    /** Keeps a page under its language and address. */
    public static void keep(String language, String path, String html) {
        String name = path.isEmpty() ? "home" : path.substring(1).replaceAll("[^A-Za-z0-9.-]", "_");
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(language));
            Files.writeString(folder.resolve(name + ".html"), html);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
