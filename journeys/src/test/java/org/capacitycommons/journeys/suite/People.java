package org.capacitycommons.journeys.suite;

import com.microsoft.playwright.BrowserContext;

import org.capacitycommons.survey.Chromium;

/** Whoever comes to the portal. */
public final class People {
    private final RunningSuite suite;
    private final Chromium browser;

    People(RunningSuite suite, Chromium browser) {
        this.suite = suite;
        this.browser = browser;
    }

    /** Somebody without an account, in English. */
    public Person visitor(Screen screen, boolean javaScript) {
        return new Person(suite, profile(screen, javaScript), "visitor", javaScript);
    }

    /** Somebody with a demo account, signed in. */
    public Person signedIn(String username, Screen screen, boolean javaScript) {
        Person person = new Person(suite, profile(screen, javaScript), username, javaScript);
        person.signIn(suite.account(username));
        return person;
    }

    /** Whoever has JavaScript is looked at by the checker of accessibility, which is a script of its own. */
    private BrowserContext profile(Screen screen, boolean javaScript) {
        return browser.profile(screen.width(), screen.height(), javaScript, javaScript);
    }
}
