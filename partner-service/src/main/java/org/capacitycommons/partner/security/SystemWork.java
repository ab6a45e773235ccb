package org.capacitycommons.partner.security;

/** Work that the service does on its own account, outside any request: loading reference data at start. */
public final class SystemWork {
    /** Who stands in the audit trail for it. */
    public static final String ACTOR = "system";

    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    private SystemWork() {}

    /** Runs the work with sight of every row. */
    public static void run(Runnable work) {
        ScopedValue.where(RUNNING, true).run(work);
    }

    static boolean isRunning() {
        return RUNNING.isBound();
    }
}
