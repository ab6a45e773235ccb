package org.capacitycommons.launcher.process;

import java.util.Optional;

/** A part of the suite that runs as a process. */
public interface Part {

    String name();

    /** Starts it and returns when it is ready. */
    void start() throws InterruptedException;

    /** Its process, started by this launcher or an earlier one; empty when it does not run. */
    Optional<ProcessHandle> process();

    boolean isReady();

    /** Ends it if it runs. */
    void stop();
}
