package org.capacitycommons.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** A window of one person's browser. It does as it is told and judges nothing. */
final class Window implements AutoCloseable {
    private static final String BUTTONS = "main form[method=post] button:not(.gone)";

    private final String portal;
    private final BrowserContext profile;
    private final Page page;
    private int status;

    /** @param portal address of the portal, without a slash at the end */
    Window(String portal, BrowserContext profile) {
        this.portal = portal;
        this.profile = profile;
        this.page = profile.newPage();
        page.onResponse(this::note);
    }

    private void note(Response response) {
        boolean redirect = response.status() >= 300 && response.status() < 400;
        if (response.request().isNavigationRequest() && !redirect) {
            status = response.status();
        }
    }

    Page page() {
        return page;
    }

    /** How the page that is shown was answered. */
    int status() {
        return status;
    }

    /** Whether the page that is shown is one of the portal's own. */
    boolean isAtThePortal() {
        return page.url().startsWith(portal + "/");
    }

    Window opens(String path) {
        page.navigate(portal + path);
        return this;
    }

    Window fills(String field, String value) {
        Controls.fill(page, field, value);
        return this;
    }

    /** Presses the button that stands for this choice, whatever is written on it. */
    Window presses(String choice) {
        return click(page.locator("main button[name='_do'][value='" + choice + "']:not(.gone)"));
    }

    /** Presses the first button of the page's own form. */
    Window sends() {
        return click(page.locator(BUTTONS));
    }

    private Window click(Locator button) {
        if (button.count() == 0) {
            throw new IllegalStateException("There is no such button on %s (%d): %s"
                    .formatted(page.url(), status, page.locator("main").innerText()));
        }
        button.first().click();
        page.waitForLoadState();
        return this;
    }

    /** What a link on this page, or its own address, has in the place of the group. */
    String reads(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        Matcher own = wanted.matcher(page.url());
        if (own.find()) {
            return own.group(1);
        }
        return page.locator("main a[href]").all().stream()
                .map(link -> wanted.matcher(String.valueOf(link.getAttribute("href"))))
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing on %s leads to %s (%d): %s"
                        .formatted(
                                page.url(),
                                pattern,
                                status,
                                page.locator("main").innerText())));
    }

    Window signsIn(Accounts accounts, String person) {
        opens("/en/sign-in");
        if (!isAtThePortal()) {
            page.locator("#username").fill(person);
            page.locator("#password").fill(accounts.passwordOf(person));
            page.locator("#kc-login").click();
            page.waitForLoadState();
        }
        if (!isAtThePortal()) {
            throw new IllegalStateException("%s did not come back from signing in: %s".formatted(person, page.url()));
        }
        return this;
    }

    @Override
    public void close() {
        profile.close();
    }
}
