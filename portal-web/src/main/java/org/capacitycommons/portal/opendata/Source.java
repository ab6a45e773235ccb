package org.capacitycommons.portal.opendata;

import java.util.List;

/**
 * What the services offer to other programs, under one heading.
 *
 * @param key under which the heading stands
 */
record Source(String key, List<Entry> entries) {
    static final List<Source> ALL = List.of(
            new Source(
                    "files",
                    List.of(
                            file("deployments.csv", "deployments", "record"),
                            file("results.csv", "results", "line"),
                            file("transactions.csv", "transactions", "line"),
                            file("organisations.csv", "organisations", "line"),
                            file("sites.geojson", "sites", "line"),
                            file("activities.xml", "iati", "activity"))),
            new Source(
                    "feeds",
                    List.of(
                            partner("changes", "/api/v1/changes?limit=100", "changes", "page"),
                            catalogue("changes.atom", "/api/v1/changes.atom", "atom", "page"))),
            new Source(
                    "models",
                    List.of(
                            modelFile("models.csv", "models", "record"),
                            modelFile("models.ndjson", "models.json", "activity"),
                            modelFile("prices.csv", "prices", "line"),
                            modelFile("api.json", "offers", "record"))),
            new Source(
                    "interfaces",
                    List.of(
                            partner("deployments", "/api/v1/deployments?nation=KE&limit=20", "api.deployments", "page"),
                            partner("statistics", "/api/v1/statistics?nation=KE", "api.statistics", "page"),
                            catalogue("models", "/api/v1/models?q=maize&limit=20", "api.models", "page"),
                            partner("partner-service OpenAPI", "/q/openapi", "api.partner", "description"),
                            catalogue("catalog-service OpenAPI", "/q/openapi", "api.catalog", "description"))));

    /**
     * One address.
     *
     * @param saveAs name of the file that the example command writes; empty where it writes none
     * @param key of the sentence that says what it is
     * @param size key of the sentence that says how large it is
     */
    record Entry(String name, String path, String saveAs, String key, String size, boolean catalogue) {}

    private static Entry file(String name, String key, String size) {
        return new Entry(name, "/api/v1/exports/" + name, name, key, size, false);
    }

    private static Entry modelFile(String name, String key, String size) {
        return new Entry(name, "/api/v1/exports/" + name, name, key, size, true);
    }

    private static Entry partner(String name, String path, String key, String size) {
        return new Entry(name, path, "", key, size, false);
    }

    private static Entry catalogue(String name, String path, String key, String size) {
        return new Entry(name, path, "", key, size, true);
    }
}
