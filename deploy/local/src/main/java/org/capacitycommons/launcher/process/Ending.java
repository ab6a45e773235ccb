package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.time.Duration;

/** Ends one process: asks first, insists only after a patient wait. */
public final class Ending {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Ending() {}

    /** Asks by SIGTERM, waits, then kills. Returns whether asking was enough. */
    public static boolean end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (hasEnded(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        hasEnded(process, AFTER_KILL);
        return false;
    }

    /**
     * Asks by SIGINT. PostgreSQL reads it as "disconnect everybody and write everything out", where SIGTERM would wait
     * for clients to leave by themselves. It is never killed: that would lose nothing, but cost a recovery at the next
     * start. Returns whether it ended in time.
     */
    public static boolean interrupt(ProcessHandle process, Duration patience) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noKillCommand) {
            process.destroy();
        }
        return hasEnded(process, patience);
    }

    /** Waits for an end that was asked for elsewhere. */
    public static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            boolean ended = !Liveness.isRunning(process);
            for (long left = patience.dividedBy(LOOK_EVERY); left > 0 && !ended; left--) {
                ended = Liveness.endsWithin(process, LOOK_EVERY);
            }
            return ended;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return !Liveness.isRunning(process);
        }
    }
}
