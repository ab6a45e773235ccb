package org.capacitycommons.journeys.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.survey.Controls;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person with one browser.
 *
 * <p>Every page this person comes to is checked in passing: no accessibility fault, no sideways scrolling, nothing in
 * the browser's console.
 */
public final class Person implements AutoCloseable {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final RunningSuite suite;
    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final boolean javaScript;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response lastAnswer;

    Person(RunningSuite suite, BrowserContext context, String name, boolean javaScript) {
        this.suite = suite;
        this.context = context;
        this.name = name;
        this.javaScript = javaScript;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A page that answers 404 on purpose is reported by the browser itself: not a fault of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && !isRedirect(response)) {
                lastAnswer = response;
            }
        });
    }

    private static boolean isRedirect(Response response) {
        return response.status() >= 300 && response.status() < 400;
    }

    /** Types an address below the portal, for example {@code /en/models}. */
    public Person opens(String path) {
        page.navigate(suite.url() + path);
        return looksAround();
    }

    public Person follows(String linkText) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(linkText))
                .first()
                .click();
        return looksAround();
    }

    /** Presses the button of the form that stands for this choice, whatever is written on it. */
    public Person chooses(String choice) {
        page.locator("main button[name='_do'][value='" + choice + "']").click();
        return looksAround();
    }

    public Person presses(String buttonText) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(buttonText))
                .first()
                .click();
        return looksAround();
    }

    /** Fills the field with this name, whatever kind of control it is; for a choice, the option's value. */
    public Person fills(String field, String value) {
        Controls.fill(page, field, value);
        return this;
    }

    public Person sees(String text) {
        assertThat(page.locator("body").innerText())
                .as("the page %s", page.url())
                .contains(text);
        return this;
    }

    public Person doesNotSee(String text) {
        assertThat(page.locator("body").innerText())
                .as("the page %s", page.url())
                .doesNotContain(text);
        return this;
    }

    public Person answeredWith(int status) {
        assertThat(lastStatus()).as("status of %s", page.url()).isEqualTo(status);
        return this;
    }

    private int lastStatus() {
        Response answer = lastAnswer;
        if (answer == null) {
            throw new AssertionError("No page was opened yet");
        }
        return answer.status();
    }

    /** Sends the form of this page as one of its buttons would, and stays; gives the address it led to. */
    public String sendsInTheBackground(String form, String choice) {
        FormData fields = FormData.create().set("_do", choice);
        for (Locator field : page.locator(form + " input, " + form + " textarea, " + form + " select")
                .all()) {
            boolean pick = List.of("radio", "checkbox").contains(String.valueOf(field.getAttribute("type")));
            if (!pick || field.isChecked()) {
                fields.set(field.getAttribute("name"), field.inputValue());
            }
        }
        String action = String.valueOf(page.locator(form).getAttribute("action"));
        APIResponse answer = context.request()
                .post(suite.url() + action, RequestOptions.create().setForm(fields));
        assertThat(answer.status()).as("what sending %s led to", action).isEqualTo(200);
        return answer.url();
    }

    /** The browser itself, for what has no word here. */
    public Page page() {
        return page;
    }

    /** Keeps a picture of the page for people to look at, under {@code target/pictures}. */
    public Person takesPicture(String title) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures", title + "-" + page.viewportSize().width + ".png")));
        return this;
    }

    /** Fills in the page of signing in, wherever it has come up. */
    public Person givesNameAndPassword(String username) {
        DemoAccount account = suite.account(username);
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        page.locator("#kc-login").click();
        return looksAround();
    }

    void signIn(DemoAccount account) {
        page.navigate(suite.url() + "/en/sign-in");
        looksAround();
        givesNameAndPassword(account.username());
        assertThat(page.url())
                .as("%s came back from signing in", account.username())
                .startsWith(suite.url());
    }

    private Person looksAround() {
        page.waitForLoadState();
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of %s", page.url())
                .isNotBlank();
        assertThat(lastStatus()).as("status of %s", page.url()).isNotEqualTo(500);
        if (javaScript) {
            checksAccessibility();
            checksWidth();
        }
        assertThat(complaints).as("what the browser said on %s", page.url()).isEmpty();
        return this;
    }

    private void checksAccessibility() {
        List<Rule> violations =
                new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
        assertThat(violations)
                .as(
                        "accessibility of %s for %s: %s",
                        page.url(),
                        name,
                        violations.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; ")))
                .isEmpty();
    }

    private void checksWidth() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling on %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
