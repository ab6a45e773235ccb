package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks a part whether it is ready. A port that is open proves nothing: Keycloak listens long before it can answer. */
public final class HealthProbe {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final Duration ASK_EVERY = Duration.ofMillis(250);

    private final HttpClient http;
    private final Clock clock;

    public HealthProbe(HttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Asks until the answer is yes, the process is gone, or the patience is used up. */
    public boolean await(URI health, ProcessHandle process, Duration patience) throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        boolean ended = !Liveness.isRunning(process);
        while (!ended && clock.instant().isBefore(end)) {
            if (answersWell(health)) {
                return true;
            }
            ended = Liveness.endsWithin(process, ASK_EVERY);
        }
        return false;
    }

    public boolean isReady(URI health) {
        try {
            return answersWell(health);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answersWell(URI health) throws InterruptedException {
        var request = HttpRequest.newBuilder(health).timeout(ANSWER_WITHIN).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
