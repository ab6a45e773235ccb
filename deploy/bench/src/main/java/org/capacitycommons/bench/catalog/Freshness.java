package org.capacitycommons.bench.catalog;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.capacitycommons.bench.measure.Latencies;
import org.capacitycommons.launcher.LauncherFailure;

/** How long a changed price takes from its commit until a search on another instance finds it, while others write. */
final class Freshness {
    private static final long PAUSE_MILLIS = 10;
    private static final long GIVE_UP_NANOS = 60_000_000_000L;
    private static final String CHANGE =
            "update offer set output = ? where source = 'bench' and provider_id = 'provider-0' and model_id = ?";

    private final Connection writing;
    private final Connection changing;
    private final CatalogClient replica;
    private final String[] offered;

    /** @param offered ids of models with an offer of the first provider; the last is the one that is watched */
    Freshness(Connection writing, Connection changing, CatalogClient replica, String[] offered) {
        this.writing = writing;
        this.changing = changing;
        this.replica = replica;
        this.offered = offered;
    }

    /** The times, and how many other prices changed in each second of them. */
    record Outcome(Latencies latencies, double writesPerSecond) {}

    Outcome measure(int samples) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        Thread load = Thread.ofPlatform().start(() -> write(stop, written));
        long begun = System.nanoTime();
        long[] times = new long[samples];
        try {
            for (int i = 0; i < samples; i++) {
                times[i] = untilFound("7%06d.5".formatted(i));
            }
        } finally {
            stop.set(true);
            load.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Outcome(Latencies.of(times), written.get() / seconds);
    }

    private void write(AtomicBoolean stop, AtomicLong written) {
        try {
            while (!stop.get()) {
                long number = written.getAndIncrement();
                change(writing, offered[(int) (number % (offered.length - 1))], "1." + number);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException failed) {
            throw new LauncherFailure("The write load could not go on: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long untilFound(String price) throws SQLException, IOException, InterruptedException {
        String watched = offered[offered.length - 1];
        String path = "/api/v1/models?minOutputPrice=%s&maxOutputPrice=%s".formatted(price, price);
        change(changing, watched, price);
        long committed = System.nanoTime();
        while (replica.json(path).path("total").asLong() == 0) {
            if (System.nanoTime() - committed > GIVE_UP_NANOS) {
                throw new LauncherFailure("A changed price was not found within a minute.");
            }
            Thread.sleep(5);
        }
        return System.nanoTime() - committed;
    }

    private static void change(Connection connection, String model, String price) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            update.setBigDecimal(1, new BigDecimal(price));
            update.setString(2, model);
            update.executeUpdate();
        }
    }
}
