package org.capacitycommons.partner.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.security.SystemWork;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.equalTo;

/** An errand that can't be done ends where administrators see it, and is tried again when they say so. */
@ServiceTest
class DeadLetterTest {
    private static final String DEAD = "/api/v1/dead-letters";

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @Test
    void hopelessErrand_isListed_andTriedAgainByHand() {
        String key = "notice-of-the-future/" + UUID.randomUUID();
        SystemWork.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(Topic.NOTICE, key, Map.of("kind", "NOBODY_KNOWS_IT"))));
        relay.deliverAll();

        String id = dead(key).getFirst();
        as(KENYA_SUBMITTER).get(DEAD).then().statusCode(403);
        writing(AUDITOR).body(Map.of()).post(DEAD + "/" + id + "/retry").then().statusCode(403);
        writing(ADMIN_ONE).body(Map.of()).post(DEAD + "/0/retry").then().statusCode(404);
        writing(ADMIN_ONE)
                .body(Map.of())
                .post(DEAD + "/" + id + "/retry")
                .then()
                .statusCode(200);
        assertThat(dead(key)).isEmpty();
        writing(ADMIN_ONE)
                .body(Map.of())
                .post(DEAD + "/" + id + "/retry")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
        relay.deliverAll();
        assertThat(dead(key)).containsExactly(id);
    }

    @Test
    void errandOfADeedThatWasUndone_wasNeverThere() {
        String key = "undone/" + UUID.randomUUID();
        try {
            SystemWork.run(() -> QuarkusTransaction.requiringNew().run(() -> {
                outbox.add(Topic.NOTICE, key, Map.of("kind", "NOBODY_KNOWS_IT"));
                throw new IllegalStateException("the deed fails");
            }));
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the deed fails");
        }
        relay.deliverAll();

        assertThat(dead(key)).isEmpty();
    }

    private static List<String> dead(String key) {
        return as(Account.AUDITOR)
                .get(DEAD + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.key == '" + key + "' }.id");
    }
}
