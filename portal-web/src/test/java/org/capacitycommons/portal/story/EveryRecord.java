package org.capacitycommons.portal.story;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.capacitycommons.portal.curation.CurationAnswers;
import org.capacitycommons.portal.support.SupportAnswers;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PeopleRecords;
import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.work.WorkAnswers;

/** A portal in which every form has its record, in a state in which the form may be sent. */
final class EveryRecord {
    private EveryRecord() {}

    static void answer() {
        StubServices.reset();
        WorkAnswers.oneOfEach();
        SupportAnswers.oneOfEach();
        CurationAnswers.oneOfEach();
        PeopleRecords.answer();
        MinistryRecords.answer();
        MinistryRecords.answer("", PILOT);
        MinistryRecords.answer("/reports/3", WorkAnswers.REPORT);
        planned();
        projects();
        changed();
        StubServices.answer(
                "GET /api/v1/nations/KE/capacity",
                200,
                StubServices.json("partner/nation.json")
                        .getJsonArray("capacity")
                        .encode());
    }

    /** A pilot of which a change waits to be handed in. */
    private static void changed() {
        JsonObject pilot = new JsonObject(PILOT).put("id", "D-2003").put("cooperation", "SOUTH_SOUTH");
        JsonArray sites = pilot.getJsonArray("sites");
        sites.add(sites.getJsonObject(0).copy().put("id", "S-2"));
        record("/api/v1/deployments/D-2003", pilot);
        StubServices.answer("GET /api/v1/amendments/A-9", 200, CHANGE);
    }

    private static void planned() {
        record(
                "/api/v1/deployments/D-2002",
                StubServices.json("partner/deployment-planned.json").put("id", "D-2002"));
    }

    private static void projects() {
        record(
                "/api/v1/projects/P-1002",
                StubServices.json("partner/project-changes-requested.json").put("id", "P-1002"));
        JsonObject draft = StubServices.json("partner/project-draft.json");
        record(
                "/api/v1/projects/P-1003",
                draft.copy()
                        .put("id", "P-1003")
                        .put("state", "APPROVED")
                        .put("may", new JsonArray())
                        .put("conditions", new JsonArray().add(new JsonObject(CONDITION))));
        record(
                "/api/v1/projects/P-1004",
                draft.copy().put("id", "P-1004").put("state", "SUBMITTED").put("may", new JsonArray().add("take")));
        StubServices.answer("GET /api/v1/projects/P-1004/reviews", 200, MinistryRecords.page());
        StubServices.answer("GET /api/v1/projects/P-1005", 200, """
                {"id": "P-1005", "title": "Advice by voice for maize growers", "conditions": [%s]}""".formatted(WorkAnswers.CONDITION));
        StubServices.answer("GET /api/v1/projects/P-1004/reviews/2", 200, StubServices.example("partner/review.json"));
        StubServices.answer("GET /api/v1/amendments", 200, MinistryRecords.page(AMENDMENT, CHANGE));
        StubServices.answer("GET /api/v1/amendments/A-8", 200, AMENDMENT);
    }

    private static void record(String path, JsonObject record) {
        StubServices.answer("GET " + path, 200, record.encode());
    }

    private static final String PILOT = MinistryRecords.pilot(
            "PILOT",
            "report",
            "write-report",
            "amend",
            "state-cooperation",
            "add-participant",
            "add-site",
            "add-indicator",
            "add-model-use",
            "confirm",
            "request-go-live",
            "move-to-CLOSED",
            "move-to-SUSPENDED",
            "suspend");

    private static final String CONDITION = """
            {"number":1,"version":2,"item":"data-lawful","text":"Sign the data agreement.","owner":"Ministry",
             "dueOn":"2027-03-31","met":false,"state":"RETURNED","evidence":"It will be signed soon.",
             "evidenceAt":"2027-01-31T08:00:00Z","returnedReason":"Name the signed agreement.","metAt":null,
             "may":["send-evidence"]}""";

    static final String AMENDMENT = """
            {"id":"A-8","about":"PROJECT","record":"P-1003","nation":"KE","organisation":"demo-ke-agriculture",
             "version":4,"state":"RETURNED","reason":"A third county.","baseVersion":1,"recordVersion":1,
             "changes":{"answers":{"people":{"regions":["Kakamega, Bungoma"]}}},
             "diff":[{"field":"people.regions","before":["Kakamega"],"after":["Kakamega, Bungoma"]}],
             "createdBy":null,"createdAt":"2027-01-01T08:00:00Z","updatedAt":"2027-01-01T08:00:00Z",
             "submittedBy":null,"submittedAt":null,"decidedBy":null,"decidedAt":null,
             "comment":"Say what the third county costs.","may":["save","submit"]}""";

    private static final String CHANGE = """
            {"id":"A-9","about":"DEPLOYMENT","record":"D-2003","nation":"KE","organisation":"demo-ke-agriculture",
             "version":3,"state":"DRAFT","reason":"The office moved.","baseVersion":5,"recordVersion":5,
             "changes":{"addSites":[{"name":"Kisumu office","precision":"POINT",
               "point":{"type":"Point","coordinates":[34.75,-0.1]}}],"endSites":["S-1"]},
             "diff":[],"comment":null,"may":["save","submit"]}""";
}
