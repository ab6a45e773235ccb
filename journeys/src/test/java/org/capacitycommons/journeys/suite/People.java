package org.capacitycommons.journeys.suite;

/** Whoever comes to the portal. */
public final class People {
    private final RunningSuite suite;
    private final Browsers browsers;

    People(RunningSuite suite, Browsers browsers) {
        this.suite = suite;
        this.browsers = browsers;
    }

    /** Somebody without an account, in English. */
    public Person visitor(Screen screen, boolean javaScript) {
        return new Person(suite, browsers.profile(screen, javaScript, "en"), "visitor", javaScript);
    }

    /** Somebody with a demo account, signed in. */
    public Person signedIn(String username, Screen screen, boolean javaScript) {
        Person person = new Person(suite, browsers.profile(screen, javaScript, "en"), username, javaScript);
        person.signIn(suite.account(username));
        return person;
    }
}
