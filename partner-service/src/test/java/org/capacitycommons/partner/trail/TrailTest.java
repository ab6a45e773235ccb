package org.capacitycommons.partner.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_THREE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Every deed is on record, in its organisation's chain, and the chains hold. */
@ServiceTest
class TrailTest {

    @Test
    void everyStepOfAProject_isOnRecordOnce() {
        String project = Steps.approved();

        List<String> actions = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = as(AUDITOR)
                    .queryParam("limit", 100)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get("/api/v1/audit")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> entry : page.<Map<String, Object>>getList("items")) {
                if (String.valueOf(entry.get("subject")).startsWith("project/" + project)) {
                    actions.add(String.valueOf(entry.get("action")));
                }
            }
            next = page.getString("next") == null ? "" : page.getString("next");
        } while (!next.isEmpty());

        assertThat(actions)
                .containsExactlyInAnyOrder(
                        "project.create",
                        "project.save",
                        "project.save",
                        "project.save",
                        "project.save",
                        "project.save",
                        "project.save",
                        "project.save",
                        "project.save",
                        "project.submit",
                        "project.take",
                        "review.save",
                        "project.approve");
    }

    @Test
    void ministry_readsItsOwnChainOnly() {
        Steps.draft(KENYA_EDITOR, "Written in Kenya");

        as(KENYA_EDITOR)
                .get("/api/v1/audit?limit=100")
                .then()
                .body("items.chain", everyItem(equalTo("demo-ke-agriculture")))
                .body("items.action", hasItem("project.create"));
        as(SENEGAL_SUBMITTER)
                .get("/api/v1/audit?limit=100")
                .then()
                .body("items.chain", not(hasItem("demo-ke-agriculture")));
    }

    @Test
    void ministry_isNotToldWhatReviewersGaveAsReasonAmongThemselves() {
        String project = Steps.submitted(Sample.uncheckedAdvice());
        Steps.take(ADMIN_ONE, project).statusCode(201);
        Steps.decide(ADMIN_ONE, project, 1, "RECUSE", "My brother runs it.").statusCode(200);
        Steps.take(ADMIN_TWO, project).statusCode(201);
        Steps.decide(ADMIN_THREE, project, 2, "REASSIGN", "She is on leave.").statusCode(200);
        Steps.take(ADMIN_THREE, project).statusCode(201);
        Steps.meetAll(ADMIN_THREE, project, 3);
        Steps.decide(ADMIN_THREE, project, 3, "APPROVE", "Good enough for me.").statusCode(200);
        Steps.decide(ADMIN_TWO, project, 3, "RETURN_TO_FIRST", "Look at the risks again.")
                .statusCode(200);
        Steps.decide(ADMIN_THREE, project, 3, "REJECT", "Nobody checks the answers.")
                .statusCode(200);

        assertThat(reasons(KENYA_EDITOR, project)).containsExactly("Nobody checks the answers.");
        assertThat(reasons(AUDITOR, project))
                .containsExactlyInAnyOrder(
                        "My brother runs it.",
                        "She is on leave.",
                        "Good enough for me.",
                        "Look at the risks again.",
                        "Nobody checks the answers.");
    }

    private static List<String> reasons(Account reader, String project) {
        JsonPath page =
                as(reader).get("/api/v1/audit?limit=100").then().extract().jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(entry -> ("project/" + project).equals(entry.get("subject")) && entry.get("reason") != null)
                .map(entry -> String.valueOf(entry.get("reason")))
                .toList();
    }

    @Test
    void chains_areIntact() {
        as(AUDITOR).get("/api/v1/audit/verification").then().statusCode(200).body("intact", equalTo(true));
    }
}
