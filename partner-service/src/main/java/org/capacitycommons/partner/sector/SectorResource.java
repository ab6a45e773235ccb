package org.capacitycommons.partner.sector;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.Cache;

import org.capacitycommons.partner.words.Names;

/** Sectors, in the order in which pages show them. */
@Path("/api/v1/sectors")
class SectorResource {
    private static final Names NAMES = Names.of("sectors");

    private final EntityManager entities;

    SectorResource(EntityManager entities) {
        this.entities = entities;
    }

    @Schema(name = "Sector", description = "A sector with the codes that others know it by.")
    record SectorView(
            @Schema(examples = "AGRICULTURE") String code,
            @Schema(description = "Name by language") Map<String, String> names,
            @Schema(description = "OECD DAC purpose codes") List<String> dacCodes,

            @Schema(description = "Sustainable Development Goals, 1 to 17")
            List<Integer> sdgs) {

        static SectorView of(Sector sector) {
            return new SectorView(
                    sector.code,
                    NAMES.of(sector.code, sector.nameEn),
                    parts(sector.dacCodes),
                    parts(sector.sdgs).stream().map(Integer::valueOf).toList());
        }

        private static List<String> parts(String joined) {
            return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";", -1));
        }
    }

    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @Transactional
    @Operation(operationId = "listSectors", summary = "Every sector")
    public List<SectorView> list() {
        return entities.createQuery("from Sector s order by s.position", Sector.class)
                .getResultStream()
                .map(SectorView::of)
                .toList();
    }
}
