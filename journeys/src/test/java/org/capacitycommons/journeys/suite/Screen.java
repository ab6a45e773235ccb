package org.capacitycommons.journeys.suite;

/** What people look at: most of ours at a phone. */
public enum Screen {
    PHONE(360, 740),
    DESK(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
