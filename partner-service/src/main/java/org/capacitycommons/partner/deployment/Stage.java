package org.capacitycommons.partner.deployment;

import java.util.EnumSet;
import java.util.Set;

/** Where a deployment stands. What may happen next is in {@link StageMoves} and nowhere else. */
public enum Stage {
    PLANNED,
    PILOT,
    OPERATIONAL,
    SUSPENDED,
    CLOSED,
    CANCELLED;

    /** The stages that everybody sees. */
    public static final Set<Stage> PUBLIC = EnumSet.of(PILOT, OPERATIONAL, SUSPENDED, CLOSED);
}
