package org.capacitycommons.portal.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import org.capacitycommons.portal.testing.Browser;

/**
 * One form of the portal.
 *
 * @param endpoint the method that takes it, as {@code Class.method}
 * @param page the page that it stands on
 * @param action where it goes; usually the page itself
 * @param button what its button says to the server
 * @param but what is typed into single fields instead of the usual text; an empty text leaves a field alone
 * @param traits what is not as with most forms
 */
record PortalForm(
        String endpoint, String page, String action, String button, Map<String, String> but, Set<Trait> traits) {

    static final String TOKEN = "_csrf";
    static final String KEY = "_key";
    static final String VERSION = "_version";
    private static final String BUTTON = "_do";

    /** What sets some forms apart. */
    enum Trait {
        /** Sent by people without an account too, so that no session can end over it. */
        FOR_ANYBODY,
        /** Asks nothing of the services: it is about the portal's own sessions. */
        OF_THE_PORTAL,
        /** Takes a file, which is never kept. */
        WITH_A_FILE,
        /** What stands in it at first is suggested by another record, and belongs to none that the form changes. */
        SUGGESTING,
        /** Needs no key: what it asks for can be done once only, and the service says so. */
        DONE_ONCE_ANYWAY
    }

    static PortalForm of(String endpoint, String page) {
        return new PortalForm(endpoint, page, page, "", Map.of(), Set.of());
    }

    PortalForm goingTo(String address) {
        return new PortalForm(endpoint, page, address, button, but, traits);
    }

    PortalForm pressing(String value) {
        return new PortalForm(endpoint, page, action, value, but, traits);
    }

    PortalForm but(String... namesAndValues) {
        var more = new LinkedHashMap<>(but);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            more.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new PortalForm(endpoint, page, action, button, more, traits);
    }

    PortalForm with(Trait... more) {
        var all = Stream.concat(traits.stream(), Stream.of(more)).collect(Collectors.toSet());
        return new PortalForm(endpoint, page, action, button, but, all);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The form on a page that shows it. */
    Element on(Browser.Page shown) {
        return shown.document().select("main form[method=post]").stream()
                .filter(f -> pathOf(f.attr("action")).equals(pathOf(action)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " on the page \""
                        + shown.document().title() + "\" (" + shown.status() + "): "
                        + shown.document().select("main").text()));
    }

    private static String pathOf(String address) {
        return address.split("\\?", -1)[0];
    }

    /** Something for every field that the visitor sees. */
    Map<String, String> typedInto(Element form) {
        var typed = new LinkedHashMap<String, String>();
        form.select("input:not([type=hidden], [type=file]), textarea, select").forEach(control -> {
            String name = control.attr("name");
            if (!name.startsWith("_") && !name.endsWith(".unknown")) {
                put(typed, name, valueFor(control));
            }
        });
        but.forEach((name, value) -> put(typed, name, value));
        return typed;
    }

    private static void put(Map<String, String> typed, String name, String value) {
        if (value.isEmpty()) {
            typed.remove(name);
        } else {
            typed.put(name, value);
        }
    }

    private static String valueFor(Element control) {
        String name = control.attr("name");
        if (control.tagName().equals("select")) {
            return control.select("option").stream()
                    .map(o -> o.attr("value"))
                    .reduce("", (a, b) -> b.isEmpty() ? a : b);
        }
        return switch (control.attr("type")) {
            case "radio", "checkbox" -> control.attr("value");
            default ->
                control.attr("inputmode").equals("decimal") ? "7" : "Typed in “" + name + "” <b>with care</b> é ع";
        };
    }

    /** What a form would send as it stands on a page, and the button with it. */
    Map<String, String> sentFrom(Browser.Page page) {
        var values = Browser.valuesOf(on(page));
        if (!button.isEmpty()) {
            values.put(BUTTON, button);
        }
        return values;
    }

    @Override
    public String toString() {
        return endpoint + " (" + page + (button.isEmpty() ? "" : ", " + button) + ")";
    }
}
