package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process still runs. One that has ended stays in the system's list until its parent has noticed, and in a
 * container an orphan may have no parent that ever does; it counts as ended.
 */
public final class Liveness {

    private Liveness() {}

    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
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
