package org.capacitycommons.portal.exchange;

import org.capacitycommons.portal.testing.StubServices;

/** What the partner service answers about files that were handed in. */
public final class ExchangeAnswers {
    static final String RUN = run("DONE", 4_000);

    private ExchangeAnswers() {}

    /** One import of two activities, of which one was refused. */
    public static void oneRun() {
        StubServices.answer("GET /api/v1/imports/iati", 200, "{\"items\":[" + RUN + "]}");
        StubServices.answer("GET /api/v1/imports/iati/IM-1001", 200, RUN);
        StubServices.answer("GET /api/v1/imports/iati/IM-1001/records", 200, """
                {"items":[
                 {"number":1,"identifier":"KE-1-maize","outcome":"CREATED","deployment":"D-2001","line":4,"findings":[]},
                 {"number":2,"identifier":null,"outcome":"REFUSED","deployment":null,"line":60,"findings":[
                  {"level":"CRITICAL","key":"no-identifier","path":"/iati-activities/iati-activity[2]","line":60,
                   "detail":"The activity has no identifier."}]}],"next":null}""");
    }

    static String run(String state, long read) {
        return """
                {"id":"IM-1001","organisation":"demo-ke-agriculture","state":"%s","dryRun":true,"sha256":"00",
                 "bytes":4000,"bytesRead":%d,"version":"2.03","records":2,"created":1,"updated":0,"unchanged":0,
                 "refused":1,"findings":1,"startedByName":"Kenya Submitter","startedAt":"2027-05-01T08:00:00Z",
                 "endedAt":null}""".formatted(state, read);
    }
}
