package org.capacitycommons.catalog.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;

/**
 * Takes up models that the catalogue does not have, from feeds that know the repository. Nothing is known of their
 * licence until a source states it, and their developer is whoever the namespace belongs to.
 */
@Singleton
class NewModels {
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");

    /** A namespace belongs to the developer of all models in it; one that holds models of several belongs to none. */
    private static final String DEVELOPERS = """
            insert into developer (id, name, nations, kind, source)
            select distinct on (i.slug) i.slug, i.namespace, '{}', 'NOT_KNOWN', 'Namespace on the Hugging Face Hub'
            from jsonb_to_recordset(?::jsonb) as i(namespace text, slug text)
            where 1 <> (select count(distinct m.developer_id) from model m
                        where lower(split_part(m.id, '/', 1)) = lower(i.namespace))
            on conflict (id) do nothing""";

    private static final String MODELS = """
            insert into model (id, hub_id, name, developer_id, licence_status, openness, gated, created_at, updated_at)
            select distinct on (lower(i.id)) i.id, i.id, i.name,
              case when (select count(distinct m.developer_id) from model m
                         where lower(split_part(m.id, '/', 1)) = lower(i.namespace)) = 1
                   then (select min(m.developer_id) from model m
                         where lower(split_part(m.id, '/', 1)) = lower(i.namespace))
                   else i.slug end,
              'UNCONFIRMED', 'NOT_KNOWN', 'UNKNOWN', ?, ?
            from jsonb_to_recordset(?::jsonb) as i(id text, name text, namespace text, slug text)
            on conflict do nothing""";

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    NewModels(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Makes models of the records that may become one. */
    void take(List<RawModel> unmatched) {
        ArrayNode rows = json.createArrayNode();
        List<@Nullable Object[]> aliases = new ArrayList<>();
        for (RawModel record : unmatched) {
            RawModel.NewModel model = record.newModel();
            if (model != null) {
                String id = Objects.requireNonNull(record.hubId());
                rows.addObject()
                        .put("id", id)
                        .put("name", model.name())
                        .put("namespace", model.namespace())
                        .put("slug", slug(model.namespace()));
                ModelNames.aliases(id, model.name()).forEach(alias -> aliases.add(new Object[] {alias, id}));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        database.write(DEVELOPERS, rows.toString());
        database.write(MODELS, now, now, rows.toString());
        database.writeAll("""
                insert into model_alias (normal, model_id) select ?, id from model where id = ?
                on conflict do nothing""", aliases);
    }

    private static String slug(String namespace) {
        String slug = NOT_IN_SLUG.matcher(namespace.toLowerCase(Locale.ROOT)).replaceAll("-");
        return slug.replaceAll("^-+|-+$", "");
    }
}
