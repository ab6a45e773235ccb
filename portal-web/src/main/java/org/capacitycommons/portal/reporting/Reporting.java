package org.capacitycommons.portal.reporting;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.Listing;

/** What is reported on deployments, for pages. */
@ApplicationScoped
class Reporting {
    private static final int PAGE = 20;
    private static final int MANY = 100;
    private static final int MOST_PAGES = 20;

    private final ProgressApi progress;
    private final ReportsApi reports;

    Reporting(@RestClient ProgressApi progress, @RestClient ReportsApi reports) {
        this.progress = progress;
        this.reports = reports;
    }

    Listing<Progress.Result> results(String id, @Nullable String cursor) {
        return Calls.read(() -> progress.results(id, cursor, PAGE));
    }

    void addResult(String id, String key, Progress.NewResult result) {
        Calls.write(() -> progress.addResult(id, key, result));
    }

    Listing<Progress.Milestone> milestones(String id, @Nullable String cursor) {
        return Calls.read(() -> progress.milestones(id, cursor, PAGE));
    }

    Optional<Progress.Milestone> milestone(String id, String part) {
        return Calls.find(() -> progress.milestone(id, part));
    }

    void addMilestone(String id, String key, Progress.NewMilestone milestone) {
        Calls.write(() -> progress.addMilestone(id, key, milestone));
    }

    void saveMilestone(String id, String part, Conditions conditions, Progress.NewMilestone milestone) {
        Calls.write(() -> progress.saveMilestone(id, part, conditions.ifMatch(), milestone));
    }

    Progress.Sums sums(String id) {
        return Calls.read(() -> progress.sums(id));
    }

    Listing<Progress.Transaction> transactions(String id, @Nullable String cursor) {
        return Calls.read(() -> progress.transactions(id, cursor, PAGE));
    }

    /** One transaction that stands; the service tells them in lists only. */
    Optional<Progress.Transaction> transaction(String id, String part) {
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            @Nullable String from = cursor;
            var found = Calls.read(() -> progress.transactions(id, from, MANY));
            var wanted = found.items().stream().filter(t -> t.id().equals(part)).findFirst();
            cursor = found.next();
            if (wanted.isPresent() || cursor == null) {
                return wanted;
            }
        }
        return Optional.empty();
    }

    void addTransaction(String id, String key, Progress.NewTransaction transaction) {
        Calls.write(() -> progress.addTransaction(id, key, transaction));
    }

    List<Progress.BudgetLine> budget(String id) {
        return Calls.read(() -> progress.budget(id, MANY)).items();
    }

    void addBudgetLine(String id, String key, Progress.NewBudgetLine line) {
        Calls.write(() -> progress.addBudgetLine(id, key, line));
    }

    Listing<Progress.Document> documents(String id, @Nullable String cursor) {
        return Calls.read(() -> progress.documents(id, cursor, PAGE));
    }

    void addLink(String id, String key, Progress.NewLink link) {
        Calls.write(() -> progress.addLink(id, key, link));
    }

    void addFile(String id, String key, Progress.NewLink about, byte[] content) {
        Calls.write(() -> progress.addFile(
                id, key, about.title(), about.language(), about.category(), about.audience(), content));
    }

    Optional<RestResponse<byte[]>> content(String id, String part) {
        return Calls.find(() -> progress.content(id, part));
    }

    void endDocument(String id, String part, String key) {
        Calls.write(() -> progress.endDocument(id, part, key));
    }

    Listing<Report> reports(String id, @Nullable String cursor) {
        return Calls.read(() -> reports.reports(id, cursor, PAGE));
    }

    Optional<Report> report(String id, int number) {
        return Calls.find(() -> reports.report(id, number));
    }

    Report create(String id, String key, Report.Draft draft) {
        return Calls.write(() -> reports.create(id, key, draft));
    }

    Report save(String id, int number, Conditions conditions, Report.Draft draft) {
        return Calls.write(() -> reports.save(id, number, conditions.ifMatch(), draft));
    }

    Report submit(String id, int number, Conditions conditions) {
        return Calls.write(() -> reports.submit(id, number, conditions.key(), conditions.ifMatch()));
    }

    Listing<Incident> incidents(String id, @Nullable String cursor) {
        return Calls.read(() -> reports.incidents(id, cursor, PAGE));
    }

    Optional<Incident> incident(String id, String part) {
        return Calls.find(() -> reports.incident(id, part));
    }

    Incident report(String id, String key, Incident.Told incident) {
        return Calls.write(() -> reports.reportIncident(id, key, incident));
    }

    void move(String id, String part, Conditions conditions, Incident.Step step) {
        Calls.write(() -> reports.moveIncident(id, part, conditions.key(), conditions.ifMatch(), step));
    }
}
