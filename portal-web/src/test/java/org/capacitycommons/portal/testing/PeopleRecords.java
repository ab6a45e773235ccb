package org.capacitycommons.portal.testing;

/** What the partner service answers about the visitor, the visitor's organisation and the people in it. */
public final class PeopleRecords {
    private static final String ORGANISATION = "/api/v1/organisations/demo-ke-agriculture";

    private PeopleRecords() {}

    /** From now on the visitor is a submitter of a ministry, with one colleague and one open invitation. */
    public static void answer() {
        StubServices.get(ORGANISATION, "partner/organisation-for-members.json");
        StubServices.get(ORGANISATION + "/members", "partner/members-page.json");
        StubServices.get(ORGANISATION + "/members/kenya-editor", "partner/member.json");
        get(
                ORGANISATION + "/members/kenya-submitter",
                MinistryRecords.first("partner/members-page.json").encode());
        StubServices.get(ORGANISATION + "/invitations", "partner/invitations-page.json");
        StubServices.get("/api/v1/inbox", "partner/inbox-page.json");
        StubServices.get("/api/v1/inbox/unread", "partner/inbox-unread.json");
        StubServices.get("/api/v1/me/preferences", "partner/preferences.json");
        get("/api/v1/me/export", StubServices.json("partner/person-export.json").encode());
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
