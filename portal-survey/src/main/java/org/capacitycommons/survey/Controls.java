package org.capacitycommons.survey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Filling in a form as a hand does, whatever kind of control a field is. */
public final class Controls {
    private Controls() {}

    /** Fills the field with this name; for a choice, {@code value} is the option's value. */
    public static void fill(Page page, String field, String value) {
        // In the body: the head of a page names its own description so.
        Locator control = page.locator("body [name='" + field + "']");
        if (control.count() == 0) {
            throw new IllegalArgumentException("There is no field %s on %s".formatted(field, page.url()));
        }
        switch (String.valueOf(control.first().getAttribute("type"))) {
            case "radio", "checkbox" ->
                page.locator("body [name='" + field + "'][value='" + value + "']")
                        .check();
            default -> type(control.first(), value);
        }
    }

    private static void type(Locator control, String value) {
        boolean list = "SELECT".equals(control.evaluate("e => e.tagName"));
        if (list) {
            control.selectOption(value);
        } else {
            control.fill(value);
        }
    }
}
