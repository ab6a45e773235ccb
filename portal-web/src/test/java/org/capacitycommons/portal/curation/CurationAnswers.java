package org.capacitycommons.portal.curation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.capacitycommons.portal.testing.StubServices;

/** What the catalogue answers to an administrator; as far as there are any, with the examples of its contract. */
public final class CurationAnswers {
    private CurationAnswers() {}

    /** One of each kind waits. */
    public static void oneOfEach() {
        list("/api/v1/imports", refused());
        StubServices.answer("GET /api/v1/imports/1", 200, refused());
        StubServices.answer("GET /api/v1/curation/unmatched-offers", 200, named("catalog/unmatched-offers-page.json"));
        StubServices.answer("GET /api/v1/curation/offers/b2ZmZXI", 200, CURATED);
        StubServices.get("/api/v1/advisories", "catalog/advisories-page.json");
        StubServices.get("/api/v1/advisories/ADV-1001", "catalog/advisory.json");
        StubServices.get("/api/v1/curation/disagreements", "catalog/disagreements-page.json");
        StubServices.get("/api/v1/corrections", "catalog/corrections-page.json");
        StubServices.get("/api/v1/corrections/COR-1001", "catalog/correction.json");
        StubServices.get("/api/v1/models/Qwen/Qwen3-8B", "catalog/model-for-admin.json");
    }

    private static void list(String path, String record) {
        StubServices.answer("GET " + path, 200, "{\"items\": [" + record + "], \"total\": 1, \"next\": null}");
    }

    /** An import that was refused because too much of it was bad. */
    static String refused() {
        return StubServices.json("catalog/import-run.json")
                .put("state", "REFUSED")
                .put("message", "More than 5 % of the records are bad.")
                .put("mayRetry", true)
                .encode();
    }

    /** The administrator's model with another value of one field, as somebody else has saved it. */
    static String modelWith(String field, String value, long version) {
        JsonObject model = StubServices.json("catalog/model-for-admin.json").put("version", version);
        JsonArray facts = new JsonArray();
        facts.add(new JsonObject().put("field", field).put("value", value).put("source", "Somebody else"));
        facts.addAll(model.getJsonArray("facts"));
        return model.put("facts", facts).encode();
    }

    static final String CURATED = named("catalog/offer-to-curate.json");

    /** The example under the short id of the pages' addresses. */
    private static String named(String example) {
        return StubServices.example(example).replaceAll("\"id\" : \"bW9k[^\"]*\"", "\"id\" : \"b2ZmZXI\"");
    }
}
