package org.capacitycommons.portal.testing;

import java.util.List;

import io.vertx.core.json.JsonArray;

/** What the partner service answers about a pilot that has begun, and about the people who work on it. */
public final class MinistryRecords {
    /** The pilot's address at the service. */
    public static final String API = "/api/v1/deployments/D-2001";

    private static final String REPORTED =
            "{\"acceptance\":\"REPORTED\",\"organisation\":\"demo-ke-agriculture\",\"at\":\"2027-04-02T08:00:00Z\"}";

    private MinistryRecords() {}

    /** From now on there is a pilot with records of every kind. */
    public static void answer() {
        answer(
                "",
                pilot("PILOT", "report", "write-report", "amend", "add-participant", "state-cooperation", "confirm"));
        list("/results", RESULT);
        list("/milestones", MILESTONE);
        answer("/milestones/MI-5", MILESTONE);
        answer(
                "/finances",
                "{\"transactions\":[{\"type\":\"EXPENDITURE\",\"value\":\"125000.00\",\"currency\":\"KES\",\"records\":1}],"
                        + "\"budget\":[{\"value\":\"900000.00\",\"currency\":\"KES\",\"records\":1}]}");
        list("/finances/transactions", TRANSACTION);
        list("/finances/budget", BUDGET);
        list("/documents", DOCUMENT);
        list("/incidents", incident("OPEN", "mitigate"));
        answer("/incidents/IN-41", incident("OPEN", "mitigate"));
        list("/reports", report("RETURNED", 3, "save", "submit"));
        answer("/reports/1", report("RETURNED", 3, "save", "submit"));
        list("/go-live-reviews", GO_LIVE);
        StubServices.answer("GET /api/v1/alerts/AL-71", 200, ALERT);
        StubServices.answer("GET /api/v1/alerts", 200, page(ALERT));
        StubServices.answer("GET /api/v1/amendments", 200, page());
    }

    /** The pilot, with what is open to who looks at it. */
    public static String pilot(String stage, String... may) {
        return StubServices.json("partner/deployment.json")
                .put("stage", stage)
                .put("may", new JsonArray(List.of(may)))
                .put("alerts", new JsonArray("[" + ALERT + "]"))
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
        return """
                {"deployment":"D-2001","number":1,"version":%d,"kind":"PROGRESS","state":"%s",
                 "periodStart":"2027-01-01","periodEnd":"2027-03-31","language":"en",
                 "text":"Two counties called in the first quarter.","covers":["RE-31"],
                 "comments":[{"number":1,"text":"Say how many women called.","by":"Admin One",
                   "at":"2027-04-10T08:00:00Z","answer":null,"answeredAt":null}],
                 "createdBy":null,"createdAt":"2027-04-01T08:00:00Z","submittedBy":null,
                 "submittedAt":"2027-04-02T08:00:00Z","decidedBy":null,"decidedAt":null,"may":%s}""".formatted(version, state, new JsonArray(List.of(may)).encode());
    }

    /** An incident in a state. */
    public static String incident(String state, String... may) {
        return """
                {"id":"IN-41","deployment":"D-2001","nation":"KE","version":0,"kind":"INCIDENT","harm":"ECONOMIC",
                 "severity":"MODERATE","reversibility":"REVERSIBLE","state":"%s","title":"Wrong dose advised",
                 "summary":"Some growers heard a dose that was too high.","happenedOn":"2027-03-20","modelUse":"M-1",
                 "correctiveAction":null,"trace":"/api/v1/incidents/IN-41/trace","mitigatedAt":null,"resolvedAt":null,
                 "acceptance":"REPORTED","reportedAt":"2027-03-21T08:00:00Z",
                 "detail":{"description":"Twelve calls on one day.","peopleAffected":null,"scaleKnown":false,
                   "reportedBy":{"subject":"kenya-submitter","name":"Kenya Submitter"},
                   "reportedFor":"demo-ke-agriculture","problemReport":null},
                 "may":%s}""".formatted(state, new JsonArray(List.of(may)).encode());
    }

    /** A list with these records on one page. */
    public static String page(String... records) {
        return "{\"items\":[" + String.join(",", records) + "],\"total\":" + records.length + ",\"next\":null}";
    }

    /** From now on this part of the pilot is answered so. */
    public static void answer(String path, String body) {
        StubServices.answer("GET " + API + path, 200, body);
    }

    private static void list(String path, String record) {
        answer(path, page(record));
    }

    private static final String RESULT = """
            {"id":"RE-31","deployment":"D-2001","indicator":"I-1","periodStart":"2027-01-01","periodEnd":"2027-03-31",
             "value":null,"known":false,"note":"The survey was late.","parts":[],"supersededBy":null,"reported":%s}""".formatted(REPORTED);

    private static final String MILESTONE = """
            {"id":"MI-5","deployment":"D-2001","version":2,"title":"Line open in both counties","description":null,
             "type":"delivery","plannedOn":"2027-02-01","status":"scheduled","achievedOn":null,"reported":%s,"may":[]}""".formatted(REPORTED);

    private static final String TRANSACTION = """
            {"id":"TR-8","deployment":"D-2001","type":"EXPENDITURE","typeCode":"4","happenedOn":"2027-02-03",
             "value":"125000.00","currency":"KES","valueOn":"2027-02-03","description":"Calls","ref":null,
             "provider":null,"receiver":{"name":"Telephone company","ref":null},"supersededBy":null,"reported":%s}""".formatted(REPORTED);

    private static final String BUDGET = """
            {"id":"BU-3","deployment":"D-2001","type":"ORIGINAL","status":"COMMITTED","periodStart":"2027-01-01",
             "periodEnd":"2027-12-31","value":"900000.00","currency":"KES","valueOn":"2027-01-01",
             "supersededBy":null,"addedAt":"2027-01-01T08:00:00Z"}""";

    private static final String DOCUMENT = """
            {"id":"DO-61","deployment":"D-2001","title":"Evaluation of the first season","language":"en",
             "category":"A07","kind":"FILE","audience":"PUBLIC","url":null,"mediaType":"application/pdf",
             "sizeBytes":120000,"sha256":"00","addedAt":"2027-04-02T08:00:00Z","endedAt":null}""";

    private static final String GO_LIVE = """
            {"deployment":"D-2001","number":1,"version":1,"state":"REFUSED","requestedBy":null,
             "requestedAt":"2027-04-02T08:00:00Z","decidedBy":null,"decidedAt":null,
             "reason":"Wait for the second season.","missing":[],"may":[]}""";

    private static final String ALERT = """
            {"id":"AL-71","deployment":"D-2001","advisory":{"id":"ADV-1001","kind":"SAFETY_DEFECT","severity":"SEVERE",
             "title":"Invents doses","text":"It invents doses for pesticides.","action":"Check every dose."},
             "model":"Qwen/Qwen3-8B","revisions":["2025-04-28"],"state":"OPEN","raisedAt":"2027-03-01T08:00:00Z",
             "ageDays":4,"response":null,"acknowledgedAt":null,"clearedAt":null,"clearedBecause":null,"version":7}""";
}
