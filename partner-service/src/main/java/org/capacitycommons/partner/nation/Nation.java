package org.capacitycommons.partner.nation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** A nation of ISO 3166-1. Loaded from the reference file, never changed here. */
@Entity
@Table(name = "nation")
class Nation {
    @Id
    String code;

    String alpha3;

    @Column(name = "name_en")
    String nameEn;

    String region;

    @NullUnmarked
    protected Nation() {} // JPA
}
