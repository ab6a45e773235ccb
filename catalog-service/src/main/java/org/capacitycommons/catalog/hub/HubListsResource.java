package org.capacitycommons.catalog.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.catalog.database.Database;

/** The lists beside the models that clients of the Hub ask for. */
@Path("/api")
@Tag(name = "Hub form")
@PermitAll
class HubListsResource {
    private final Database database;

    HubListsResource(Database database) {
        this.database = database;
    }

    /** A value of the parameter {@code filter}. */
    record HubTag(String id, String label, String type) {}

    @GET
    @Path("models-tags-by-type")
    @Operation(summary = "The tags that lists can be filtered by", description = "Only tags that some model has")
    @APIResponse(responseCode = "200", description = "By kind: pipeline_tag, language, license")
    public RestResponse<Map<String, List<HubTag>>> tags() {
        Map<String, List<HubTag>> byType = new LinkedHashMap<>();
        byType.put("pipeline_tag", tags("pipeline_tag", """
                select distinct tag as id, tag as label from model, unnest(tasks) tag
                where hub_id is not null order by 1"""));
        byType.put("language", tags("language", """
                select code as id, coalesce(l.name_en, code) as label
                from (select distinct unnest(languages) as code from model where hub_id is not null) used
                left join language l using (code) order by 1"""));
        byType.put("license", licences());
        return answer(byType);
    }

    @GET
    @Path("collections")
    @Operation(
            summary = "Collections",
            description = "Always empty: the catalogue has no collections of people, and clients read that as such")
    @APIResponse(responseCode = "200", description = "An empty list")
    public RestResponse<List<HubTag>> collections() {
        return answer(List.of());
    }

    private List<HubTag> tags(String type, String sql) {
        return database.list(sql, row -> new HubTag(row.text("id"), row.text("label"), type));
    }

    private List<HubTag> licences() {
        return database.list("""
                        select distinct m.licence_id from model m
                        where m.hub_id is not null and m.licence_id is not null and\s""" + HubLicences.TOLD, row -> HubLicences.name(row.text("licence_id"))).stream()
                .distinct()
                .sorted()
                .map(name -> new HubTag("license:" + name, name, "license"))
                .toList();
    }

    private static <T> RestResponse<T> answer(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
