package org.capacitycommons.catalog.security;

import java.security.Principal;
import java.util.Map;
import java.util.Set;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AcceptedClientsTest {
    private final AcceptedClients clients = new AcceptedClients(() -> Set.of("portal-web", "portal-cli"));

    /** A token with nothing but the name of its client. */
    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface is declared so
        public <T> @Nullable T getClaim(String claimName) {
            return (T) claims.get(claimName);
        }
    }

    private SecurityIdentity augmented(Principal principal) {
        SecurityIdentity identity =
                QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
        return clients.augment(identity, blocking -> {
                    throw new IllegalStateException("nothing here blocks");
                })
                .await()
                .indefinitely();
    }

    @Test
    void aTokenThatThePortalAskedFor_isTaken() {
        Token token = new Token(Map.of("azp", "portal-web"));

        assertThat(augmented(token).getPrincipal()).isSameAs(token);
    }

    @Test
    void aTokenOfAnotherClientOfTheRealm_isRefused() {
        assertThatThrownBy(() -> augmented(new Token(Map.of("azp", "somebody-elses-app"))))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> augmented(new Token(Map.of()))).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void whoeverHasNoToken_isLeftToTheRoles() {
        assertThat(augmented(new QuarkusPrincipal("anonymous")).getRoles()).isEmpty();
    }
}
