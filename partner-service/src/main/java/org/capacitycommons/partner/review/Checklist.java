package org.capacitycommons.partner.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The items of a review, as data. Public, so its finders need no scope. */
@ApplicationScoped
class Checklist {
    private final EntityManager entities;

    Checklist(EntityManager entities) {
        this.entities = entities;
    }

    List<ChecklistItem> all() {
        return entities.createQuery("from ChecklistItem c order by c.number", ChecklistItem.class)
                .getResultList();
    }

    /** The items that a project of this sector is judged by. */
    List<ChecklistItem> of(String sector) {
        return all().stream().filter(item -> item.appliesTo(sector)).toList();
    }
}
