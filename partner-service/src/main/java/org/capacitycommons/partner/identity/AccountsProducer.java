package org.capacitycommons.partner.identity;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Chooses how accounts are changed, by the settings. */
@Singleton
class AccountsProducer {
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 10;

    @Produces
    @Singleton
    Accounts accounts(IdentitySettings settings, ObjectMapper json, Clock clock) {
        return settings.secret()
                .<Accounts>map(secret -> new KeycloakAccounts(calls(settings, secret, clock), json))
                .orElseGet(ByHand::new);
    }

    private static AdminCalls calls(IdentitySettings settings, String secret, Clock clock) {
        URI realm = settings.realm();
        URI admin = URI.create(realm.toString().replace("/realms/", "/admin/realms/"));
        return new AdminCalls(
                client(TokenApi.class, realm), client(AdminApi.class, admin), settings.client(), secret, clock);
    }

    private static <T> T client(Class<T> api, URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(api);
    }
}
