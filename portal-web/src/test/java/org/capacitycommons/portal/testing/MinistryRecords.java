package org.capacitycommons.portal.testing;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the partner service answers about a pilot that has begun, and about the people who work on it. */
public final class MinistryRecords {
    /** The pilot's address at the service. */
    public static final String API = "/api/v1/deployments/D-2001";

    private MinistryRecords() {}

    /** From now on there is a pilot with records of every kind. */
    public static void answer() {
        answer(
                "",
                pilot("PILOT", "report", "write-report", "amend", "add-participant", "state-cooperation", "confirm"));
        list("/results", "partner/results-page.json");
        list("/milestones", "partner/milestones-page.json");
        answer("/milestones/MI-12", first("partner/milestones-page.json").encode());
        list("/finances", "partner/finances.json");
        list("/finances/transactions", "partner/transactions-page.json");
        list("/finances/budget", "partner/budget-page.json");
        list("/documents", "partner/documents-page.json");
        answer("/incidents", page(incident("OPEN", "mitigate")));
        answer("/incidents/IN-41", incident("OPEN", "mitigate"));
        answer("/reports", page(report("RETURNED", 3, "save", "submit")));
        answer("/reports/1", report("RETURNED", 3, "save", "submit"));
        list("/go-live-reviews", "partner/go-live-reviews-page.json");
        StubServices.get("/api/v1/alerts/AL-71", "partner/alert.json");
        StubServices.get("/api/v1/alerts", "partner/alerts-page.json");
        StubServices.answer("GET /api/v1/amendments", 200, page());
    }

    /** The pilot, with what is open to who looks at it. */
    public static String pilot(String stage, String... may) {
        return StubServices.json("partner/deployment.json")
                .put("stage", stage)
                .put("may", new JsonArray(List.of(may)))
                .put("alerts", new JsonArray().add(StubServices.json("partner/alert.json")))
                .put(
                        "participants",
                        new JsonArray(
                                "[{\"id\":\"PA-20\",\"role\":\"IMPLEMENTING\",\"roleCode\":4,\"name\":\"Open Model Lab\","
                                        + "\"ref\":null,\"type\":null,\"organisation\":null}]"))
                .put("missingForNextStage", new JsonArray("[\"accepted-progress-report\"]"))
                .encode();
    }

    /** A report in a state, with a comment that nobody has answered. */
    public static String report(String state, int version, String... may) {
        return StubServices.json("partner/report.json")
                .put("version", version)
                .put("state", state)
                .put("may", new JsonArray(List.of(may)))
                .encode();
    }

    /** An incident in a state. */
    public static String incident(String state, String... may) {
        return StubServices.json("partner/incident-in-full.json")
                .put("state", state)
                .put("may", new JsonArray(List.of(may)))
                .encode();
    }

    /** A list with these records on one page. */
    public static String page(String... records) {
        return "{\"items\":[" + String.join(",", records) + "],\"total\":" + records.length + ",\"next\":null}";
    }

    /** The first record of a list among the examples. */
    public static JsonObject first(String list) {
        return StubServices.json(list).getJsonArray("items").getJsonObject(0);
    }

    /** From now on this part of the pilot is answered so. */
    public static void answer(String path, String body) {
        StubServices.answer("GET " + API + path, 200, body);
    }

    private static void list(String path, String example) {
        StubServices.get(API + path, example);
    }
}
