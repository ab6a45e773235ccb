package org.capacitycommons.partner.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.STRANGER;
import static org.capacitycommons.partner.testdata.Account.WRONG_NATION;
import static org.hamcrest.Matchers.equalTo;

/** Tokens that prove nothing here. */
@ServiceTest
class TokenTest {

    @Test
    void tokenOfAnotherClientOrForAnotherService_isWorthNothing() {
        String good = KENYA_SUBMITTER.token();
        String tampered =
                good.substring(0, good.lastIndexOf('.') + 1) + "AAAA" + good.substring(good.lastIndexOf('.') + 5);
        for (String token : List.of(
                KENYA_SUBMITTER.tokenOfAnotherClient(),
                KENYA_SUBMITTER.tokenForAnotherService(),
                tampered,
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJrZW55YS1zdWJtaXR0ZXIiLCJyb2xlcyI6WyJhZG1pbiJdfQ.")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void accountOfAnUnknownOrganisation_isToldSo() {
        for (Account account : List.of(STRANGER, WRONG_NATION)) {
            given().auth()
                    .oauth2(account.token())
                    .get("/api/v1/me")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/unknown-organisation"));
            given().auth()
                    .oauth2(account.token())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of("title", "A pilot", "sector", "WATER", "language", "en"))
                    .post("/api/v1/projects")
                    .then()
                    .statusCode(403);
        }
    }
}
