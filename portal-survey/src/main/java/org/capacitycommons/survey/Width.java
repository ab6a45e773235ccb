package org.capacitycommons.survey;

/** How much of a page can be seen at once. */
public enum Width {
    /** A small telephone; also a desk at 400 %, seen through a window of 1280 by 1024. */
    NARROW(320, 256),
    DESK(1280, 900);

    private final int width;
    private final int height;

    Width(int width, int height) {
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
