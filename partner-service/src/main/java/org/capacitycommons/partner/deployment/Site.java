package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Where a deployment runs or is used, as exactly as its ministry wants it known. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "site")
class Site implements Part {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    private String nation;
    private String deployment;
    private String name;

    @Enumerated(EnumType.STRING)
    private Precision precision;

    private @Nullable BigDecimal longitude;
    private @Nullable BigDecimal latitude;

    /** Whether the ministry looked again at a point that seemed impossible. */
    private boolean unusualPlaceConfirmed;

    /** Set when an accepted amendment took it out; it stays on record. */
    private @Nullable Instant endedAt;

    @NullUnmarked
    protected Site() {} // JPA

    /** How exactly a place is told. */
    enum Precision {
        PLACE_NAME,
        POINT
    }

    static Site of(Deployment deployment, SiteInput.Checked input) {
        Site site = new Site();
        site.nation = deployment.nation();
        site.deployment = deployment.id();
        site.name = input.name();
        site.precision = input.precision();
        site.unusualPlaceConfirmed = input.unusualPlaceConfirmed();
        GeoPoint point = input.point();
        if (point != null) {
            site.longitude = point.longitude();
            site.latitude = point.latitude();
        }
        return site;
    }

    DeploymentView.SiteView view() {
        return new DeploymentView.SiteView(
                "S-" + id,
                name,
                precision,
                longitude == null || latitude == null ? null : GeoPoint.of(longitude, latitude));
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** As clients name it. */
    String key() {
        return "S-" + id;
    }

    @Override
    public long number() {
        return Objects.requireNonNull(id, "asked of what is kept");
    }
}
