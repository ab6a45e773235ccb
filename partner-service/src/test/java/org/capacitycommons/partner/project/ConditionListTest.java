package org.capacitycommons.partner.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_EDITOR;
import static org.capacitycommons.partner.testdata.Life.conditionStep;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Whoever waits for a condition finds it in one list. */
@ServiceTest
class ConditionListTest {
    private static final String CONDITIONS = "/api/v1/conditions";

    @Test
    void evidence_waitsInTheListOfAdministrators_untilOneTakesIt() {
        String open = Life.approvedWithCondition();
        String project = Life.approvedWithCondition();
        conditionStep(KENYA_EDITOR, project, "evidence", Map.of("evidence", "See the list of data sets."))
                .statusCode(200);

        assertThat(projects("EVIDENCED", ADMIN_ONE)).contains(project).doesNotContain(open);
        assertThat(projects("OPEN", ADMIN_ONE)).contains(open).doesNotContain(project);
        assertThat(projects("EVIDENCED", KENYA_EDITOR)).contains(project);
        assertThat(projects(null, SENEGAL_EDITOR)).isEmpty();
        as(ADMIN_ONE)
                .queryParam("state", "EVIDENCED")
                .queryParam("limit", 100)
                .get(CONDITIONS)
                .then()
                .rootPath("items.find { it.project == '" + project + "' }")
                .body("title", equalTo("Advice by voice for maize growers"))
                .body("condition.evidence", equalTo("See the list of data sets."))
                .body("condition.may", contains("accept", "return"));

        conditionStep(ADMIN_ONE, project, "acceptance", Map.of()).statusCode(200);
        assertThat(projects("EVIDENCED", ADMIN_ONE)).doesNotContain(project);
        assertThat(projects("MET", ADMIN_ONE)).contains(project);
    }

    @Test
    void stateAndMarkerThatDoNotExist_areRefused() {
        as(ADMIN_ONE)
                .get(CONDITIONS + "?state=EVIDENCE")
                .then()
                .statusCode(400)
                .body("errors.field", contains("state"));
        as(ADMIN_ONE)
                .get(CONDITIONS + "?cursor=c29vbgox")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    /** The projects of every page. */
    private static List<String> projects(@Nullable String state, Account reader) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = as(reader)
                    .queryParams(state == null ? Map.of() : Map.of("state", state))
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParam("limit", 2)
                    .get(CONDITIONS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.project"));
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }
}
