package org.capacitycommons.portal.testing;

/** What the partner service answers about the visitor, the visitor's organisation and the people in it. */
public final class PeopleRecords {
    private static final String ORGANISATION = "/api/v1/organisations/demo-ke-agriculture";
    private static final String OWN = """
            {"id":"demo-ke-agriculture","name":"Ministry of Agriculture","kind":"MINISTRY","nation":"KE",
             "verified":true,"iatiId":null,"website":"https://kilimo.example","version":3,"may":["edit"]}""";
    private static final String OTHER = """
            {"subject":"kenya-editor","name":"Kenya Editor","email":"editor@kilimo.example","role":"EDITOR",
             "state":"ACTIVE","since":"2026-11-24T08:00:00Z","leftAt":null,"version":5}""";
    private static final String SELF = """
            {"subject":"kenya-submitter","name":"Kenya Submitter","email":null,"role":"SUBMITTER",
             "state":"ACTIVE","since":"2026-11-24T08:00:00Z","leftAt":null,"version":1}""";

    private PeopleRecords() {}

    /** From now on the visitor is a submitter of a ministry, with one colleague and one open invitation. */
    public static void answer() {
        get(ORGANISATION, OWN);
        get(ORGANISATION + "/members", MinistryRecords.page(SELF, OTHER));
        get(ORGANISATION + "/members/kenya-editor", OTHER);
        get(ORGANISATION + "/members/kenya-submitter", SELF);
        get(ORGANISATION + "/invitations", MinistryRecords.page(StubServices.example("partner/invitation.json")));
        StubServices.get("/api/v1/inbox", "partner/inbox-page.json");
        get("/api/v1/inbox/unread", "{\"unread\":3}");
        StubServices.get("/api/v1/me/preferences", "partner/preferences.json");
        get("/api/v1/me/export", "{\"subject\":\"kenya-submitter\",\"name\":\"Kenya Submitter\"}");
        get("/api/v1/organisations", MinistryRecords.page());
    }

    /** From now on the visitor belongs to no organisation. */
    public static void belongsNowhere() {
        get(
                "/api/v1/me",
                StubServices.json("partner/me.json")
                        .putNull("organisation")
                        .putNull("memberRole")
                        .encode());
    }

    private static void get(String path, String body) {
        StubServices.answer("GET " + path, 200, body);
    }
}
