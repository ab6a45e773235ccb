package org.capacitycommons.partner.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;

/** Writes the sites of public deployments as GeoJSON. A place of which only the name is told has no geometry. */
@Singleton
class MapExport {
    private static final int PAGE = 1_000;
    private static final String SITES = """
            select s.deployment, s.id, s.name, s.precision, s.longitude, s.latitude, d.title, d.nation, d.sector,
              d.stage, d.origin
            from site s join deployment d on d.nation = s.nation and d.id = s.deployment
            where s.deployment >= ? and (s.deployment, s.id) > (?, ?) and s.ended_at is null
              and (d.origin <> 'REGISTERED' or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED'))
              and (cast(? as text) is null or d.nation = ? or ? = any(d.nations))
            order by s.deployment, s.id limit 1000""";

    private final Database database;
    private final ObjectMapper json;

    MapExport(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Site(
            String deployment,
            long id,
            String name,
            boolean point,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            String title,
            String nation,
            String sector,
            @Nullable String stage,
            String origin) {}

    void write(@Nullable String nation, OutputStream stream) throws IOException {
        JsonGenerator out = json.getFactory().createGenerator(stream);
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        out.writeArrayFieldStart("features");
        List<Site> page = page(nation, "", 0);
        while (!page.isEmpty()) {
            for (Site site : page) {
                feature(site, out);
            }
            page = page.size() < PAGE
                    ? List.of()
                    : page(nation, page.getLast().deployment(), page.getLast().id());
        }
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }

    private static void feature(Site site, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeStringField("id", "S-" + site.id());
        if (site.point() && site.longitude() != null && site.latitude() != null) {
            out.writeObjectFieldStart("geometry");
            out.writeStringField("type", "Point");
            out.writeArrayFieldStart("coordinates");
            out.writeNumber(site.longitude());
            out.writeNumber(site.latitude());
            out.writeEndArray();
            out.writeEndObject();
        } else {
            out.writeNullField("geometry");
        }
        out.writeObjectFieldStart("properties");
        out.writeStringField("deployment", site.deployment());
        out.writeStringField("title", site.title());
        out.writeStringField("site", site.name());
        out.writeStringField("nation", site.nation());
        out.writeStringField("sector", site.sector());
        out.writeStringField("stage", site.stage());
        out.writeStringField("origin", site.origin());
        out.writeEndObject();
        out.writeEndObject();
    }

    private List<Site> page(@Nullable String nation, String deployment, long id) {
        return database.alone(rows -> rows.list(
                SITES,
                row -> new Site(
                        row.text("deployment"),
                        row.big("id"),
                        row.text("name"),
                        "POINT".equals(row.text("precision")),
                        row.decimal("longitude"),
                        row.decimal("latitude"),
                        row.text("title"),
                        row.text("nation"),
                        row.text("sector"),
                        row.optional("stage"),
                        row.text("origin")),
                deployment,
                deployment,
                id,
                nation,
                nation,
                nation));
    }
}
