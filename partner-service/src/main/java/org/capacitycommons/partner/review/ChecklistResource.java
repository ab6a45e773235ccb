package org.capacitycommons.partner.review;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.Cache;

import org.capacitycommons.partner.words.Names;

/** What every project is judged by, open to everybody before they register anything. */
@Path("/api/v1/checklist")
class ChecklistResource {
    private static final Names TEXTS = Names.of("checklist");

    private final Checklist checklist;

    ChecklistResource(Checklist checklist) {
        this.checklist = checklist;
    }

    @Schema(name = "ChecklistItem", description = "One question of a review.")
    record ItemView(
            String id,
            int number,

            @Schema(description = "Section of the registration form that it looks at")
            String section,

            @Schema(description = "Sectors that it applies to; empty for all")
            List<String> sectors,

            @Schema(description = "The question by language")
            Map<String, String> text,

            String source) {

        static ItemView of(ChecklistItem item) {
            return new ItemView(
                    item.id, item.number, item.section, item.sectors(), TEXTS.of(item.id, item.textEn), item.source);
        }
    }

    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @Transactional
    @Operation(operationId = "readChecklist", summary = "The questions of a review, with their sources")
    public List<ItemView> read() {
        return checklist.all().stream().map(ItemView::of).toList();
    }
}
