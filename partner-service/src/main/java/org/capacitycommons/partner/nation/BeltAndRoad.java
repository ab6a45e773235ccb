package org.capacitycommons.partner.nation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is known of a nation's membership, and how surely. Loaded from the reference file, never changed here. */
@Entity
@Table(name = "belt_and_road")
class BeltAndRoad {
    @Id
    String nation;

    String status;
    String certainty;

    @Nullable
    String validFrom;

    @Nullable
    String validTo;

    String source;

    @Nullable
    String note;

    @NullUnmarked
    protected BeltAndRoad() {} // JPA
}
