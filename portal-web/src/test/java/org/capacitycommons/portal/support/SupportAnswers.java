package org.capacitycommons.portal.support;

import org.capacitycommons.portal.testing.StubServices;

/** What the partner service answers about support: the examples of its contract. */
public final class SupportAnswers {
    private SupportAnswers() {}

    /** One open offer, one need that it answers, and one match between them. */
    public static void oneOfEach() {
        StubServices.get("/api/v1/offers", "partner/offers-page.json");
        StubServices.get("/api/v1/offers/O-3001", "partner/offer.json");
        StubServices.get("/api/v1/offers/O-3001/suggestions", "partner/need-suggestions.json");
        StubServices.get("/api/v1/projects/P-1001/suggestions", "partner/offer-suggestions.json");
        StubServices.get("/api/v1/needs", "partner/needs-page.json");
        StubServices.get("/api/v1/matches", "partner/matches-page.json");
        StubServices.get("/api/v1/matches/M-4001", "partner/match.json");
    }

    public static final String OFFER = StubServices.example("partner/offer.json");

    public static final String DRAFT = OFFER.replace("\"OPEN\"", "\"DRAFT\"")
            .replace("\"close\"", "\"publish\"")
            .replaceAll(",\\s*\"propose-match\"", "");

    public static final String MATCH = StubServices.example("partner/match.json");
}
