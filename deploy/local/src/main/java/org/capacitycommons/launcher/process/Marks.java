package org.capacitycommons.launcher.process;

import org.capacitycommons.launcher.state.Home;

/** The two options by which every Java process of a suite is known, to the launcher and to a person who reads {@code ps}. */
public final class Marks {

    private Marks() {}

    public static String partOption(String part) {
        return "-Dsuite.part=" + part;
    }

    public static String homeOption(Home home) {
        return "-Dsuite.home=" + home.folder();
    }

    /** Both, as they stand in a command line. */
    public static String of(String part, Home home) {
        return partOption(part) + " " + homeOption(home);
    }
}
