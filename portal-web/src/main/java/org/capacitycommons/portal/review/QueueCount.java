package org.capacitycommons.portal.review;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.work.Waiting;

/** The projects that wait for a judgement, on the first page of the administration. */
@ApplicationScoped
class QueueCount implements Waiting {
    private final Reviews reviews;

    QueueCount(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String slug() {
        return "reviews";
    }

    @Override
    public Group group() {
        return Group.DECISIONS;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public long waiting() {
        return reviews.queue(QueueFilter.NONE).total();
    }

    @Override
    public String address() {
        return "/reviews";
    }
}
