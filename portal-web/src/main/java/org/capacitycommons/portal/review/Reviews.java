package org.capacitycommons.portal.review;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.project.ProjectSummary;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.Listing;

/** Reviews, for pages. */
@ApplicationScoped
class Reviews {
    private static final int PAGE = 20;

    private final ReviewsApi api;

    Reviews(@RestClient ReviewsApi api) {
        this.api = api;
    }

    /** Projects that wait for a judgement, oldest first. */
    Listing<ProjectSummary> queue(QueueFilter filter) {
        return Calls.read(() -> api.queue(
                "queue",
                filter.sector(),
                filter.nation(),
                filter.risk(),
                filter.assignee(),
                filter.minAgeDays(),
                filter.sort(),
                filter.cursor(),
                PAGE));
    }

    List<Review.Question> checklist() {
        return Calls.read(api::checklist);
    }

    List<Review> of(String project) {
        return Calls.read(() -> api.reviews(project)).items();
    }

    Optional<Review> find(String project, int number) {
        return Calls.find(() -> api.review(project, number));
    }

    Review take(String project, Conditions conditions) {
        return Calls.write(() -> api.take(project, conditions.key(), conditions.ifMatch(), new ReviewsApi.Take()));
    }

    Review save(String project, int number, Conditions conditions, ReviewsApi.Notes notes) {
        return Calls.write(() -> api.save(project, number, conditions.ifMatch(), notes));
    }

    Review decide(String project, int number, Conditions conditions, ReviewsApi.Decision decision) {
        return Calls.write(() -> api.decide(project, number, conditions.key(), conditions.ifMatch(), decision));
    }
}
