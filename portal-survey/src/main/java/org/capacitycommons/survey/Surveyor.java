package org.capacitycommons.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;

/** Looks at one view after another and writes down what is wrong with it. */
public final class Surveyor implements AutoCloseable {
    private final Chromium browser;
    private final String portal;
    private final Accounts accounts;
    private final Map<String, String> scenery;
    private final Inspection inspection = new Inspection();
    private final Map<String, Window> windows = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private final Map<String, Integer> undecided = new TreeMap<>();
    private @Nullable View shown;

    /** @param scenery what the names in addresses stand for */
    public Surveyor(Chromium browser, String portal, Accounts accounts, Map<String, String> scenery) {
        this.browser = browser;
        this.portal = portal;
        this.accounts = accounts;
        this.scenery = Map.copyOf(scenery);
    }

    /** What is wrong with this view; nothing, if all is well. */
    public List<Complaint> look(View view) {
        Window window = windows.computeIfAbsent(view.sight().person(), this::window);
        try {
            return complaints(turnedTo(view, window), view);
        } catch (PlaywrightException | IllegalStateException | IllegalArgumentException notShown) {
            // One page that can't be shown must not hide what is wrong with the next.
            shown = null;
            return List.of(new Complaint(view, "not-shown", String.valueOf(notShown.getMessage())));
        }
    }

    private Window turnedTo(View view, Window window) {
        window.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(view.scheme() == Scheme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        window.page().setViewportSize(view.width().width(), view.width().height());
        if (shown == null || !shown.isOfTheSamePageAs(view)) {
            said.clear();
            show(window, view);
            shown = view;
        }
        return window;
    }

    /** What axe could not decide, and how often. */
    public Map<String, Integer> undecided() {
        return Map.copyOf(undecided);
    }

    private Window window(String person) {
        Window window = new Window(portal, browser.profile(Width.DESK.width(), Width.DESK.height(), true, true));
        window.page().onConsoleMessage(this::listen);
        window.page().onPageError(said::add);
        return person.equals("visitor") ? window : window.signsIn(accounts, person);
    }

    private void listen(ConsoleMessage message) {
        // A page that answers 404 on purpose is reported by the browser itself: not a fault of the page.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            said.add(message.text());
        }
    }

    private void show(Window window, View view) {
        String address = address(view);
        window.opens(address);
        if (view.sight().isPersonal() && !window.isAtThePortal()) {
            // The session ended meanwhile: a long survey outlasts it.
            window.signsIn(accounts, view.sight().person()).opens(address);
        }
        for (String gesture : view.sight().gestures()) {
            gesture(window, gesture);
        }
    }

    private static void gesture(Window window, String gesture) {
        if (gesture.equals("send")) {
            window.sends();
        } else if (gesture.startsWith("press ")) {
            window.presses(gesture.substring("press ".length()));
        } else {
            int equals = gesture.indexOf('=');
            window.fills(gesture.substring(0, equals), gesture.substring(equals + 1));
        }
    }

    private String address(View view) {
        String address = "/" + view.language() + view.sight().address();
        for (Map.Entry<String, String> name : scenery.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
        }
        if (address.contains("{")) {
            throw new IllegalStateException("Nothing was made for " + address);
        }
        return address;
    }

    private List<Complaint> complaints(Window window, View view) {
        List<Complaint> complaints = new ArrayList<>();
        if (!window.isAtThePortal() || !isInItsState(view.sight(), window)) {
            complaints.add(new Complaint(
                    view, "status", window.status() + " at " + window.page().url()));
        }
        Inspection.Findings findings = inspection.axe(window.page());
        findings.violations().forEach(found -> complaints.add(new Complaint(view, found.rule(), found.where())));
        findings.undecided().forEach(found -> undecided.merge(found.rule(), 1, Integer::sum));
        int overflow = inspection.overflow(window.page());
        if (overflow > 0) {
            complaints.add(new Complaint(view, Complaint.SIDEWAYS, overflow + " px"));
        }
        said.forEach(words -> complaints.add(new Complaint(view, "console", words)));
        return complaints;
    }

    /** What is sent wrongly has to come back with a message; what is asked wrongly may be answered as well as can be. */
    private static boolean isInItsState(Sight sight, Window window) {
        if (sight.state() != State.ERROR) {
            return window.status() == 200;
        }
        boolean sent = !sight.gestures().isEmpty();
        return window.status() < 500
                && (!sent || window.page().locator("main [role=alert]").count() > 0);
    }

    @Override
    public void close() {
        windows.values().forEach(Window::close);
    }
}
