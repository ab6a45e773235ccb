package org.capacitycommons.portal.work;

import io.vertx.core.json.JsonArray;

import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.StubServices;

/** What the partner service answers to an administrator: the examples of its contract. */
public final class WorkAnswers {
    public static final String EMPTY = "{\"items\": [], \"total\": 0, \"next\": null}";

    private WorkAnswers() {}

    /** One of each kind waits. */
    public static void oneOfEach() {
        StubServices.get("/api/v1/incidents", "partner/incidents-everywhere.json");
        record("/api/v1/deployments/D-2001/incidents/IN-41", INCIDENT);
        StubServices.get("/api/v1/alerts", "partner/alerts-page.json");
        StubServices.get("/api/v1/alerts/AL-71", "partner/alert.json");
        StubServices.get("/api/v1/suspension-proposals", "partner/suspension-proposals-page.json");
        StubServices.get("/api/v1/problem-reports", "partner/problem-reports-page.json");
        record("/api/v1/problem-reports/PR-51", PROBLEM);
        StubServices.get("/api/v1/reports", "partner/reports-waiting.json");
        record("/api/v1/deployments/D-2001/reports/3", REPORT);
        StubServices.get("/api/v1/go-live-reviews", "partner/go-live-reviews-waiting.json");
        record("/api/v1/deployments/D-2001/go-live-reviews/1", GO_LIVE);
        StubServices.get("/api/v1/amendments", "partner/amendments-page.json");
        StubServices.get("/api/v1/amendments/A-7", "partner/amendment.json");
        list(
                "/api/v1/conditions",
                MinistryRecords.first("partner/conditions-page.json")
                        .put("project", "P-1001")
                        .encode());
        list("/api/v1/organisations", ORGANISATION);
        record("/api/v1/organisations/org-1001", ORGANISATION);
        StubServices.get("/api/v1/organisations/org-1001/members", "partner/members-page.json");
        StubServices.get("/api/v1/dead-letters", "partner/dead-letters-page.json");
    }

    /** The service lists one record and nothing more. */
    static void list(String path, String record) {
        StubServices.answer("GET " + path, 200, "{\"items\": [" + record + "], \"total\": 1, \"next\": null}");
    }

    static void record(String path, String record) {
        StubServices.answer("GET " + path, 200, record);
    }

    public static final String INCIDENT = StubServices.json("partner/incident-in-full.json")
            .put("may", new JsonArray())
            .encode();

    public static final String PROPOSAL =
            MinistryRecords.first("partner/suspension-proposals-page.json").encode();

    public static final String PROBLEM = StubServices.example("partner/problem-report.json");

    public static final String REPORT = StubServices.example("partner/report-to-judge.json");

    public static final String GO_LIVE = StubServices.example("partner/go-live-review.json");

    public static final String DEAD_LETTER =
            MinistryRecords.first("partner/dead-letters-page.json").encode();

    public static final String CONDITION = MinistryRecords.first("partner/conditions-page.json")
            .getJsonObject("condition")
            .encode();

    public static final String ORGANISATION = StubServices.json("partner/organisation.json")
            .put("id", "org-1001")
            .put("name", "Lakeside Data Trust")
            .put("verified", false)
            .put("version", 1)
            .put("may", new JsonArray().add("edit").add("verify"))
            .encode();
}
