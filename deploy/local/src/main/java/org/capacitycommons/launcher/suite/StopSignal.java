package org.capacitycommons.launcher.suite;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interruption of the thread that runs the suite, and keeps the JVM alive until that
 * thread has ended every part.
 */
final class StopSignal {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CountDownLatch finished = new CountDownLatch(1);

    /** From now on a signal interrupts this thread. */
    void watch(Thread runner) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner), "stop-signal"));
    }

    /** Everything has ended; the JVM may go. */
    void finished() {
        finished.countDown();
    }

    private void stop(Thread runner) {
        if (finished.getCount() == 0) {
            return;
        }
        runner.interrupt();
        try {
            finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
