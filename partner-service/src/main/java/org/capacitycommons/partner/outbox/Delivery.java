package org.capacitycommons.partner.outbox;

/** Does the errands of one topic. An errand may come again after it was done: doing it twice must not show. */
public interface Delivery {
    Topic topic();

    /**
     * Does it, outside any transaction. An exception leaves it to be tried again later.
     *
     * @throws Undeliverable where trying again can't help
     */
    void deliver(Errand errand);
}
