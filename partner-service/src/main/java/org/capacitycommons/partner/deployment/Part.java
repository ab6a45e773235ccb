package org.capacitycommons.partner.deployment;

/** Something that belongs to a deployment and has a number of its own. */
public interface Part {
    long number();
}
