package org.capacitycommons.partner.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.project.Project;

/** The reviews of a project; reached through the project, which was found under a scope before. */
@ApplicationScoped
class Reviews {
    private final EntityManager entities;

    Reviews(EntityManager entities) {
        this.entities = entities;
    }

    void add(Review review) {
        entities.persist(review);
    }

    /** Every review of the project, the first one first. */
    List<Review> of(Project project) {
        return ofProject(project.id());
    }

    Review required(Project project, int number) {
        return of(project).stream()
                .filter(review -> review.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The reviews that a withdrawal ends. */
    List<Review> running(String project) {
        return ofProject(project).stream().filter(r -> r.state().isRunning()).toList();
    }

    private List<Review> ofProject(String project) {
        return entities.createQuery("from Review r where r.project = :project order by r.number", Review.class)
                .setParameter("project", project)
                .getResultList();
    }
}
