package org.capacitycommons.portal.work;

import org.capacitycommons.portal.testing.StubServices;

/** What the partner service answers to an administrator, with the fields of its own views. */
public final class WorkAnswers {
    static final String EMPTY = "{\"items\": [], \"total\": 0, \"next\": null}";

    private WorkAnswers() {}

    /** One of each kind waits. */
    public static void oneOfEach() {
        list("/api/v1/incidents", INCIDENT);
        record("/api/v1/deployments/D-2001/incidents/IN-41", INCIDENT);
        list("/api/v1/alerts", ALERT);
        record("/api/v1/alerts/AL-71", ALERT);
        list("/api/v1/suspension-proposals", PROPOSAL);
        list("/api/v1/problem-reports", PROBLEM);
        record("/api/v1/problem-reports/PR-51", PROBLEM);
        list("/api/v1/reports", """
                {"deployment": "D-2001", "nation": "KE", "number": 3, "version": 2, "kind": "PROGRESS",
                 "submittedAt": "2026-11-20T08:00:00Z"}""");
        record("/api/v1/deployments/D-2001/reports/3", REPORT);
        list("/api/v1/go-live-reviews", """
                {"deployment": "D-2001", "number": 1, "version": 1, "requestedAt": "2026-11-21T08:00:00Z"}""");
        record("/api/v1/deployments/D-2001/go-live-reviews/1", GO_LIVE);
        list("/api/v1/amendments", AMENDMENT);
        record("/api/v1/amendments/A-7", AMENDMENT);
        list("/api/v1/conditions", """
                {"project": "P-1001", "title": "Advice by voice for maize growers", "nation": "KE",
                 "organisation": "demo-ke-agriculture", "condition": %s}""".formatted(CONDITION));
        list("/api/v1/organisations", ORGANISATION);
        record("/api/v1/organisations/org-1001", ORGANISATION);
        list("/api/v1/organisations/org-1001/members", """
                {"subject": "achieng", "name": "Achieng Otieno", "email": "achieng@example.org", "role": "SUBMITTER",
                 "state": "ACTIVE", "since": "2026-11-01T08:00:00Z", "leftAt": null, "version": 0}""");
        list("/api/v1/dead-letters", DEAD_LETTER);
    }

    /** The service lists one record and nothing more. */
    static void list(String path, String record) {
        StubServices.answer("GET " + path, 200, "{\"items\": [" + record + "], \"total\": 1, \"next\": null}");
    }

    static void record(String path, String record) {
        StubServices.answer("GET " + path, 200, record);
    }

    static final String INCIDENT = """
            {"id": "IN-41", "deployment": "D-2001", "nation": "KE", "version": 1, "kind": "INCIDENT",
             "harm": "ECONOMIC", "severity": "SEVERE", "reversibility": "REVERSIBLE", "state": "OPEN",
             "title": "Advice to spray before rain", "summary": "Farmers lost a spraying.",
             "happenedOn": "2026-11-18", "modelUse": "M-18", "correctiveAction": null,
             "trace": "/api/v1/incidents/IN-41/trace", "mitigatedAt": null, "resolvedAt": null,
             "acceptance": "REPORTED", "reportedAt": "2026-11-19T08:00:00Z",
             "detail": {"description": "The forecast was a day old.", "peopleAffected": null, "scaleKnown": false,
                        "reportedBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
                        "reportedFor": "demo-ke-agriculture", "problemReport": "PR-51"},
             "may": []}""";

    static final String ALERT = """
            {"id": "AL-71", "deployment": "D-2001",
             "advisory": {"id": "ADV-1001", "kind": "SAFETY_DEFECT", "severity": "SEVERE",
                          "title": "Gives doses without units", "text": "Doses come without units.",
                          "action": "Check every dose by hand."},
             "model": "Qwen/Qwen3-8B", "revisions": ["rev-1"], "state": "OPEN",
             "raisedAt": "2026-11-10T08:00:00Z", "ageDays": 14, "response": null, "acknowledgedAt": null,
             "clearedAt": null, "clearedBecause": null, "version": 0}""";

    public static final String PROPOSAL = """
            {"id": "SP-90", "deployment": "D-2001", "deploymentTitle": "Advice by voice for maize growers",
             "alert": "AL-71", "advisory": "ADV-1001", "state": "OPEN", "proposedAt": "2026-11-17T08:00:00Z",
             "endedAt": null, "reason": null, "version": 4}""";

    public static final String PROBLEM = """
            {"id": "PR-51", "reference": "K7QF-2M9X-TR4D", "version": 0, "about": "DEPLOYMENT", "model": null,
             "deployment": "D-2001", "nation": "KE", "text": "It told me to spray although it rained.",
             "language": "en", "state": "RECEIVED", "receivedAt": "2026-11-19T07:00:00Z", "reason": null,
             "incident": null, "decidedBy": null, "decidedAt": null, "may": ["dismiss", "make-incident"]}""";

    public static final String REPORT = """
            {"deployment": "D-2001", "number": 3, "version": 2, "kind": "PROGRESS", "state": "SUBMITTED",
             "periodStart": "2026-07-01", "periodEnd": "2026-09-30", "language": "en",
             "text": "Four hundred growers called.", "covers": ["RE-5"],
             "comments": [{"number": 1, "text": "How many are women?", "by": "Admin One",
                           "at": "2026-11-01T08:00:00Z", "answer": "Half of them.",
                           "answeredAt": "2026-11-20T08:00:00Z"}],
             "createdBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
             "createdAt": "2026-10-02T08:00:00Z",
             "submittedBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
             "submittedAt": "2026-11-20T08:00:00Z", "decidedBy": null, "decidedAt": null,
             "may": ["accept", "return"]}""";

    static final String GO_LIVE = """
            {"deployment": "D-2001", "number": 1, "version": 1, "state": "REQUESTED",
             "requestedBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
             "requestedAt": "2026-11-21T08:00:00Z", "decidedBy": null, "decidedAt": null, "reason": null,
             "missing": [], "may": ["grant", "refuse"]}""";

    public static final String AMENDMENT = """
            {"id": "A-7", "about": "DEPLOYMENT", "record": "D-2001", "nation": "KE",
             "organisation": "demo-ke-agriculture", "version": 3, "state": "SUBMITTED",
             "reason": "A second county joins.", "baseVersion": 5, "recordVersion": 6, "changes": {},
             "diff": [{"field": "title", "before": "Advice for maize", "after": "Advice for maize and beans"},
                      {"field": "site", "before": null, "after": {"name": "Kitale", "precision": "PLACE_NAME"}}],
             "createdBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
             "createdAt": "2026-11-18T08:00:00Z", "updatedAt": "2026-11-19T08:00:00Z",
             "submittedBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
             "submittedAt": "2026-11-19T08:00:00Z", "decidedBy": null, "decidedAt": null, "comment": null,
             "may": ["accept", "return"]}""";

    public static final String CONDITION = """
            {"number": 1, "version": 2, "item": "data-inventory", "text": "Name who holds the recordings.",
             "owner": "The unit", "dueOn": "2027-03-31", "met": false, "state": "EVIDENCED",
             "evidence": "The archive does.", "evidenceAt": "2026-11-22T08:00:00Z", "returnedReason": null,
             "metAt": null, "may": ["accept", "return"]}""";

    static final String ORGANISATION = """
            {"id": "org-1001", "name": "Lakeside Data Trust", "kind": "PARTNER", "nation": "KE", "verified": false,
             "iatiId": null, "website": "https://lakeside.example", "version": 1, "may": ["edit", "verify"]}""";

    static final String DEAD_LETTER = """
            {"id": "17", "topic": "MAIL", "key": "P-1001 is late", "attempts": 12,
             "createdAt": "2026-11-20T08:00:00Z", "givenUpAt": "2026-11-21T08:00:00Z",
             "lastError": "the mail server refused it"}""";
}
