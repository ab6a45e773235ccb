package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether a process still runs. One that has ended stays in the system's list until its parent has noticed, and in a
 * container an orphan may have no parent that ever does; it counts as ended.
 */
public final class Liveness {

    private Liveness() {}

    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    /**
     * Waits that long, and not a moment longer than it runs; whether it has ended. Who waits for long asks again and
     * again: of an end that nobody notices the system tells nothing.
     */
    public static boolean endsWithin(ProcessHandle process, Duration time) throws InterruptedException {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return !isRunning(process);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean isZombie(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.isReadable(stat)) {
            return false;
        }
        try {
            String line = Files.readString(stat);
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return true;
        }
    }
}
