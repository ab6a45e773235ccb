package org.capacitycommons.portal.support;

import org.capacitycommons.portal.testing.StubServices;

/** What the partner service answers about support, with the fields of its own views. */
public final class SupportAnswers {
    private SupportAnswers() {}

    /** One open offer, one need that it answers, and one match between them. */
    public static void oneOfEach() {
        list("/api/v1/offers", OFFER);
        StubServices.answer("GET /api/v1/offers/O-3001", 200, OFFER);
        StubServices.answer("GET /api/v1/offers/O-3001/suggestions", 200, "[" + NEED_SUGGESTION + "]");
        StubServices.answer("GET /api/v1/projects/P-1001/suggestions", 200, "[" + OFFER_SUGGESTION + "]");
        list("/api/v1/needs", NEED);
        list("/api/v1/matches", MATCH);
        StubServices.answer("GET /api/v1/matches/M-4001", 200, MATCH);
    }

    private static void list(String path, String record) {
        StubServices.answer("GET " + path, 200, "{\"items\": [" + record + "], \"total\": 1, \"next\": null}");
    }

    public static final String OFFER = """
            {"id": "O-3001", "version": 3, "state": "OPEN", "closing": null, "kind": "COMPUTE", "unit": "GPU-hours",
             "currency": null, "title": "Computing time for speech models", "text": "Hours on a shared cluster.",
             "capacity": "500", "left": "320", "nations": ["KE"], "sectors": [], "languages": ["en", "fr"],
             "openUntil": "2027-12-31", "organisation": {"id": "demo-cn-model-lab", "name": "Open Model Lab"},
             "createdAt": "2026-11-01T08:00:00Z", "updatedAt": "2026-11-02T08:00:00Z",
             "may": ["edit", "close", "propose-match"]}""";

    public static final String DRAFT = OFFER.replace("\"OPEN\"", "\"DRAFT\"")
            .replace("[\"edit\", \"close\", \"propose-match\"]", "[\"edit\", \"publish\"]");

    private static final String REASONS = """
            [{"key": "kind", "params": {"kind": "COMPUTE"}}, {"key": "nation-named", "params": {"nation": "KE"}},
             {"key": "sector-any", "params": {}}, {"key": "language-shared", "params": {"languages": "en"}},
             {"key": "in-time", "params": {"until": "2027-03"}},
             {"key": "capacity-left", "params": {"left": "320", "unit": "GPU-hours"}}]""";

    private static final String NEED_SUGGESTION = """
            {"project": "P-1001", "title": "Advice by voice for maize growers", "nation": "KE",
             "sector": "AGRICULTURE", "need": 1, "kind": "COMPUTE", "amount": "200 GPU hours", "until": "2027-03",
             "score": 11, "reasons": %s, "match": null}""".formatted(REASONS);

    private static final String OFFER_SUGGESTION = """
            {"offer": %s, "need": 1, "score": 11, "reasons": %s, "match": null}""".formatted(OFFER, REASONS);

    private static final String NEED = """
            {"project": "P-1001", "title": "Advice by voice for maize growers", "nation": "KE",
             "sector": "AGRICULTURE", "number": 1, "kind": "COMPUTE", "amount": "200 GPU hours",
             "until": "2027-03"}""";

    public static final String MATCH = """
            {"id": "M-4001", "version": 1, "state": "PROPOSED", "project": "P-1001",
             "projectTitle": "Advice by voice for maize growers", "need": 1, "offer": "O-3001",
             "offerTitle": "Computing time for speech models", "kind": "COMPUTE",
             "ministry": {"id": "demo-ke-agriculture", "name": "Ministry of Agriculture"},
             "partner": {"id": "demo-cn-model-lab", "name": "Open Model Lab"}, "quantity": "200",
             "unit": "GPU-hours", "currency": null, "proposedBySide": "MINISTRY", "message": "For the first run.",
             "reason": null, "proposedBy": {"subject": "kenya-submitter", "name": "Kenya Submitter"},
             "proposedAt": "2026-11-20T08:00:00Z", "decidedBy": null, "decidedAt": null, "endedAt": null,
             "updatedAt": "2026-11-20T08:00:00Z", "may": ["accept", "decline"]}""";
}
