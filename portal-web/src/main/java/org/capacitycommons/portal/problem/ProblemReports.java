package org.capacitycommons.portal.problem;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog;
import org.capacitycommons.portal.service.Calls;

/** Problem reports, for pages. */
@ApplicationScoped
class ProblemReports {
    private final ProblemReportsApi api;

    private final Catalog catalog;

    ProblemReports(@RestClient ProblemReportsApi api, Catalog catalog) {
        this.api = api;
        this.catalog = catalog;
    }

    /**
     * What somebody tells of.
     *
     * @param path of its page, without the language
     */
    @TemplateData
    record Subject(
            String path,
            String title,
            @Nullable String deployment,
            @Nullable String model) {
        static Subject ofDeployment(String id, String title) {
            return new Subject("/deployments/" + id, title, id, null);
        }

        static Subject ofModel(String id, String name) {
            return new Subject("/models/" + id, name, null, id);
        }

        ProblemReportsApi.Report report(String text, String language) {
            return new ProblemReportsApi.Report(deployment, model, text, language);
        }
    }

    Optional<Subject> deployment(String id) {
        return Calls.find(() -> api.deployment(id)).map(d -> Subject.ofDeployment(d.id(), d.title()));
    }

    Optional<Subject> model(String namespace, String name) {
        return catalog.find(new Catalog.ModelName(namespace, name)).map(m -> Subject.ofModel(m.id(), m.name()));
    }

    /**
     * Sends a report; its reference comes back.
     *
     * @param visitor the visitor's address: the service counts reports by it and keeps only a hash for an hour
     */
    String send(String key, String visitor, ProblemReportsApi.Report report) {
        return Calls.write(() -> api.report(key, visitor, report)).reference();
    }
}
