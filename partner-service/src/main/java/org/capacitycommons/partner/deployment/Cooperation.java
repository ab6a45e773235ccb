package org.capacitycommons.partner.deployment;

/** In which frame nations work together on a deployment. */
enum Cooperation {
    BELT_AND_ROAD,
    SOUTH_SOUTH,
    OTHER
}
