package org.capacitycommons.partner.sector;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** A sector with the codes that others know it by. Loaded from the reference file, never changed here. */
@Entity
@Table(name = "sector")
class Sector {
    @Id
    String code;

    int position;

    @Column(name = "name_en")
    String nameEn;

    /** Purpose codes of the OECD's Development Assistance Committee, separated by semicolons. */
    String dacCodes;

    String sdgs;

    @NullUnmarked
    protected Sector() {} // JPA
}
