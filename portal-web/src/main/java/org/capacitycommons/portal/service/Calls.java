package org.capacitycommons.portal.service;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;

import org.jspecify.annotations.Nullable;

/** How the portal calls a service: reads are tried twice, writes once, and a dead line has one name. */
public final class Calls {
    private Calls() {}

    /** A read. It changes nothing, so a connection that broke is worth a second try. */
    public static <T extends @Nullable Object> T read(Supplier<? extends T> call) {
        try {
            return call.get();
        } catch (ProcessingException broken) {
            return write(call);
        }
    }

    /** A read of one record; empty when there is none by that name, or none that the caller may see. */
    public static <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(read(call));
        } catch (ServiceRefusal refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** A read of a part that the page can do without. */
    public static <T extends @Nullable Object> T orElse(Supplier<? extends T> call, T without) {
        try {
            return read(call);
        } catch (ServiceGone | ServiceRefusal missing) {
            return without;
        }
    }

    /** A write. It is tried once: the form's idempotency key makes the visitor's own second try safe. */
    public static <T extends @Nullable Object> T write(Supplier<? extends T> call) {
        try {
            return call.get();
        } catch (ProcessingException broken) {
            throw new ServiceGone(broken);
        }
    }

    /** A write whose answer nobody reads. */
    public static void send(Runnable call) {
        write(() -> {
            call.run();
            return true;
        });
    }
}
