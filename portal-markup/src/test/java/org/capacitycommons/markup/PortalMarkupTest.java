package org.capacitycommons.markup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the portal sends is valid HTML and CSS, without a single warning, in every language. */
class PortalMarkupTest {
    private static final Path PORTAL = Path.of("..", "portal-web");
    /** Written by the portal's own tests, which run before: one folder for each language. */
    private static final Path PAGES = PORTAL.resolve("target/pages");

    private static NuChecker checker;

    @BeforeAll
    static void load() throws Exception {
        checker = new NuChecker();
    }

    @Test
    void everyPage_inEveryLanguage_isValid() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String language : languages()) {
            List<Path> pages = pagesIn(language);
            assertThat(pages).as("pages in " + language).hasSizeGreaterThan(30);
            for (Path page : pages) {
                checker.faultsOfPage(page).forEach(fault -> faults.add(PAGES.relativize(page) + " " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void styleSheet_isValid() throws Exception {
        assertThat(checker.faultsOfStyle(PORTAL.resolve("src/main/resources/assets/portal.css")))
                .isEmpty();
    }

    @Test
    void brokenPage_isFound(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(
                folder.resolve("broken.html"),
                "<!DOCTYPE html><html lang=\"en\"><head><title>Broken</title></head><body><p id=\"a\"></p>"
                        + "<p id=\"a\"></p><img src=\"a.png\"></body></html>");

        assertThat(checker.faultsOfPage(broken))
                .anySatisfy(fault -> assertThat(fault).contains("Duplicate ID"))
                .anySatisfy(fault -> assertThat(fault).contains("alt"));
    }

    /** Those that the portal has words in. */
    private static List<String> languages() throws IOException {
        try (Stream<Path> bundles = Files.list(PORTAL.resolve("src/main/resources/messages"))) {
            return bundles.map(bundle -> bundle.getFileName().toString())
                    .filter(name -> name.startsWith("page_"))
                    .map(name -> name.substring("page_".length(), name.indexOf('.')))
                    .toList();
        }
    }

    private static List<Path> pagesIn(String language) throws IOException {
        Path folder = PAGES.resolve(language);
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
