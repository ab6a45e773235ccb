package org.capacitycommons.bench.partner;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.capacitycommons.bench.partner.TokenIssuer.Account;
import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class TokenIssuerTest {

    @Test
    void token_isSignedWithTheKeyThatIsShown() throws Exception {
        try (TokenIssuer issuer = new TokenIssuer()) {
            String[] parts = issuer.token(new Account("reviewer-1", "commons-office", "XX", "admin"))
                    .split("\\.", -1);
            JsonNode key =
                    new PartnerClient(issuer.address()).json(TokenIssuer.KEYS).at("/keys/0");
            PublicKey shown = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(shown);
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));

            assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2])))
                    .isTrue();
            assertThat(Json.mapper()
                            .readTree(Base64.getUrlDecoder().decode(parts[1]))
                            .path("org")
                            .asText())
                    .isEqualTo("commons-office");
        }
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asText()));
    }
}
