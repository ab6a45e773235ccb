package org.capacitycommons.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own Chromium, driven by Playwright; whoever looks gets a profile of their own. It belongs to the thread
 * that started it.
 */
public final class Chromium implements AutoCloseable {
    /** Chromium would otherwise talk to its maker at every start; root needs no-sandbox. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(FLAGS));
    }

    /** Where it is installed; the system property {@code chromium} names another place. */
    public static Path program() {
        String given = System.getProperty("chromium");
        if (given != null) {
            return Path.of(given);
        }
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install the package 'chromium', or name one with -Dchromium=PATH"));
    }

    public String version() {
        return browser.version();
    }

    /**
     * A profile with nothing in it.
     *
     * @param checked whether scripts of ours may look into the page, which its policy would refuse
     */
    public BrowserContext profile(int width, int height, boolean javaScript, boolean checked) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(javaScript)
                .setBypassCSP(checked)
                .setLocale("en"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
