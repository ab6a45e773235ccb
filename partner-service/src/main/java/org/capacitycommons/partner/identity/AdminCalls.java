package org.capacitycommons.partner.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** Calls the admin API with a token of the service account, which is kept until shortly before it ends. */
class AdminCalls {
    private static final Duration SPARE = Duration.ofSeconds(20);

    private final TokenApi tokens;
    private final AdminApi api;
    private final String client;
    private final String secret;
    private final Clock clock;
    private @Nullable Kept kept;

    private record Kept(String bearer, Instant until) {}

    AdminCalls(TokenApi tokens, AdminApi api, String client, String secret, Clock clock) {
        this.tokens = tokens;
        this.api = api;
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    void run(BiConsumer<AdminApi, String> call) {
        call((admin, bearer) -> {
            call.accept(admin, bearer);
            return true;
        });
    }

    <T> T call(BiFunction<AdminApi, String, T> call) {
        return find(call).orElseThrow(() -> new Accounts.Unreachable("There is no such account", null));
    }

    /** Empty where there is no such account. */
    <T> Optional<T> find(BiFunction<AdminApi, String, T> call) {
        try {
            return Optional.of(call.apply(api, bearer()));
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (status == Response.Status.NOT_FOUND.getStatusCode()) {
                return Optional.empty();
            }
            if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
                forget();
            }
            throw new Accounts.Unreachable("The identity provider answered " + status, refused);
        } catch (ProcessingException silent) {
            throw new Accounts.Unreachable("The identity provider does not answer", silent);
        }
    }

    private synchronized String bearer() {
        Kept known = kept;
        if (known == null || !clock.instant().isBefore(known.until())) {
            TokenApi.Token token = tokens.token("client_credentials", client, secret);
            known = new Kept(
                    "Bearer " + token.value(),
                    clock.instant().plusSeconds(token.seconds()).minus(SPARE));
            kept = known;
        }
        return known.bearer();
    }

    private synchronized void forget() {
        kept = null;
    }
}
