package org.capacitycommons.partner.deployment;

/** Where a go-live review stands. What may happen next is in {@link GoLiveMoves} and nowhere else. */
enum GoLiveState {
    REQUESTED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
