package org.capacitycommons.portal.problem;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.service.Calls;

/** Problem reports, for pages. */
@ApplicationScoped
class ProblemReports {
    private final ProblemReportsApi api;

    ProblemReports(@RestClient ProblemReportsApi api) {
        this.api = api;
    }

    /** The public deployment that somebody tells of. */
    Optional<ProblemReportsApi.Subject> subject(String deployment) {
        return Calls.find(() -> api.deployment(deployment));
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
