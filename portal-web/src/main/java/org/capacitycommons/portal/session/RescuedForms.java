package org.capacitycommons.portal.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.json.JsonObject;

/** Keeps a form that was sent after its session had ended until the same person is signed in again. */
@ApplicationScoped
public class RescuedForms {
    private final Sessions sessions;
    private final Seal seal;
    private final SessionConfig config;
    private final Clock clock;

    RescuedForms(DataSource database, SessionConfig config, Clock clock) {
        this.sessions = new Sessions(database, clock);
        this.seal = new Seal(config.key(), "forms");
        this.config = config;
        this.clock = clock;
    }

    /** A form: the person whose page it came from, the address that it was sent to, and its encoded fields. */
    public record Rescued(String subject, String address, String fields) {}

    /**
     * Keeps the form and answers the name to find it by, which only this browser gets. Empty when the store holds as
     * many forms as it may.
     */
    public Optional<String> keep(Rescued form) {
        String name = RandomName.make();
        byte[] hash = Seal.sha256(name);
        var json = new JsonObject()
                .put("subject", form.subject())
                .put("address", form.address())
                .put("fields", form.fields());
        byte[] box = seal.close(json.encode().getBytes(StandardCharsets.UTF_8), hash);
        boolean kept =
                sessions.rescue(hash, form.subject(), box, clock.instant().plus(config.rescue()));
        return kept ? Optional.of(name) : Optional.empty();
    }

    /** Hands the form out once, and to its owner only; anybody else's try removes it. */
    public Optional<Rescued> take(String name, String subject) {
        byte[] hash = Seal.sha256(name);
        return sessions.takeRescued(hash)
                .flatMap(box -> seal.open(box, hash))
                .map(bytes -> new JsonObject(new String(bytes, StandardCharsets.UTF_8)))
                .map(json ->
                        new Rescued(json.getString("subject"), json.getString("address"), json.getString("fields")))
                .filter(form -> form.subject().equals(subject));
    }
}
