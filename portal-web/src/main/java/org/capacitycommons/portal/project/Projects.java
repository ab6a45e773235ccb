package org.capacitycommons.portal.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.Listing;

/** Projects, for pages. */
@ApplicationScoped
public class Projects {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int PAGE = 20;

    private final ProjectsApi api;
    private final Clock clock;
    private volatile @Nullable Form form;

    Projects(@RestClient ProjectsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Form(RegistrationForm form, Instant readAt) {}

    ProjectsApi.Me me() {
        return Calls.read(api::me);
    }

    RegistrationForm registrationForm() {
        Form known = form;
        if (known == null || known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = new Form(Calls.read(api::registrationForm), clock.instant());
            form = known;
        }
        return known.form();
    }

    /** Approved projects, for anybody. */
    Listing<ProjectSummary> published(@Nullable String sector, @Nullable String nation, @Nullable String cursor) {
        return Calls.read(() -> api.projects("public", sector, nation, null, cursor, PAGE));
    }

    /** The projects of the visitor's own organisation. */
    public Listing<ProjectSummary> own(@Nullable String cursor) {
        return Calls.read(() -> api.projects("own", null, null, null, cursor, PAGE));
    }

    public Optional<Project> find(String id) {
        return Calls.find(() -> api.project(id));
    }

    List<ProjectsApi.Duplicate> duplicates(String title, String sector) {
        return Calls.read(() -> api.duplicates(title, sector)).items();
    }

    Project create(String key, ProjectsApi.NewProject project) {
        return Calls.write(() -> api.create(key, project));
    }

    Project save(Project project, String section, String version, Map<String, List<String>> answers) {
        String ifMatch = new Conditions("", version).ifMatch();
        var given = new LinkedHashMap<>(answers);
        given.values().removeIf(List::isEmpty);
        return Calls.write(() -> api.save(project.id(), section, ifMatch, new ProjectsApi.Answers(given)));
    }

    Project answer(String id, int request, Conditions conditions, String answer) {
        return Calls.write(() -> api.answer(id, request, conditions.ifMatch(), new ProjectsApi.RequestAnswer(answer)));
    }

    ProjectsApi.Receipt submit(String id, Conditions conditions, ProjectsApi.Declaration declaration) {
        return Calls.write(() -> api.submit(id, conditions.key(), conditions.ifMatch(), declaration));
    }

    Optional<ProjectsApi.Receipt> receipt(String id, int number) {
        return Calls.find(() -> api.receipt(id, number));
    }

    void withdraw(String id, Conditions conditions, @Nullable String reason) {
        Calls.write(() -> {
            api.withdraw(id, conditions.key(), conditions.ifMatch(), new ProjectsApi.Withdrawal(reason));
            return id;
        });
    }

    void sendEvidence(String id, int number, Conditions conditions, String evidence) {
        Calls.write(() -> {
            api.sendEvidence(id, number, conditions.key(), conditions.ifMatch(), new ProjectsApi.Evidence(evidence));
            return id;
        });
    }
}
