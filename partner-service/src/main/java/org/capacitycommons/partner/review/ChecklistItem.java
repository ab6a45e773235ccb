package org.capacitycommons.partner.review;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** One question of a review. Loaded from the reference file, never changed here. */
@Entity
@Table(name = "checklist_item")
class ChecklistItem {
    @Id
    String id;

    int number;
    String section;

    /** Separated by semicolons; empty for every sector. */
    String sectors;

    @Column(name = "text_en")
    String textEn;

    String source;

    @NullUnmarked
    protected ChecklistItem() {} // JPA

    List<String> sectors() {
        return sectors.isEmpty() ? List.of() : Arrays.asList(sectors.split(";", -1));
    }

    boolean appliesTo(String sector) {
        return sectors.isEmpty() || sectors().contains(sector);
    }
}
