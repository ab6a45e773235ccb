package org.capacitycommons.partner.security;

import java.util.Optional;
import java.util.function.Supplier;

/** Work that somebody started by a request and that goes on after its answer, in the name of who started it. */
public final class StartedWork {
    private static final ScopedValue<Started> CURRENT = ScopedValue.newInstance();

    private StartedWork() {}

    private record Started(Caller caller, String reference) {}

    /**
     * Runs the work; the database sees and allows just what it would for the caller.
     *
     * @param reference stands in the audit trail in place of a request
     */
    public static void run(Caller caller, String reference, Runnable work) {
        ScopedValue.where(CURRENT, new Started(caller, reference)).run(work);
    }

    /** As {@link #run}, for work with a result. */
    public static <T> T call(Caller caller, String reference, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Started(caller, reference)).call(work::get);
    }

    static Optional<Caller> caller() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().caller()) : Optional.empty();
    }

    static Optional<String> reference() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().reference()) : Optional.empty();
    }
}
