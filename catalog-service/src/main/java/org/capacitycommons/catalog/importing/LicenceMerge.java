package org.capacitycommons.catalog.importing;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.capacitycommons.catalog.database.Database;

/** Keeps the list of licence ids. What a licence allows is read by people and is no part of such lists. */
@Singleton
class LicenceMerge implements Merge<RawLicence> {
    private final Database database;
    private final ObjectMapper json;

    LicenceMerge(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Class<RawLicence> takes() {
        return RawLicence.class;
    }

    @Override
    public Merged merge(Reading reading, List<RawLicence> batch) {
        ArrayNode rows = json.createArrayNode();
        for (RawLicence licence : batch) {
            rows.addObject()
                    .put("id", licence.key())
                    .put("name", licence.name())
                    .put("osi_approved", licence.osiApproved())
                    .put("fsf_libre", licence.fsfLibre())
                    .put("deprecated", licence.deprecated())
                    .put("url", licence.url());
        }
        List<Boolean> written =
                new ArrayList<>(database.list("""
                insert into spdx_licence as l (id, name, osi_approved, fsf_libre, deprecated, url, since)
                select id, name, osi_approved, fsf_libre, deprecated, url, ?
                from jsonb_to_recordset(?::jsonb)
                  as i(id text, name text, osi_approved boolean, fsf_libre boolean, deprecated boolean, url text)
                on conflict (id) do update set name = excluded.name, osi_approved = excluded.osi_approved,
                  fsf_libre = excluded.fsf_libre, deprecated = excluded.deprecated, url = excluded.url,
                  vanished_on = null
                where (l.name, l.osi_approved, l.fsf_libre, l.deprecated, l.url, l.vanished_on) is distinct from
                  (excluded.name, excluded.osi_approved, excluded.fsf_libre, excluded.deprecated, excluded.url,
                   null::date)
                returning (xmax = 0) as is_new""", row -> row.flag("is_new"), reading.readOn(), rows.toString()));
        long added = written.stream().filter(isNew -> isNew).count();
        return new Merged(added, written.size() - added, batch.size() - written.size(), List.of(), 0);
    }

    @Override
    public long present(String source) {
        return database.number("select count(*) as number from spdx_licence where vanished_on is null");
    }

    @Override
    public int markVanished(Reading reading, int atMost) {
        return database.write("""
                with gone as (
                  select id from spdx_licence l where vanished_on is null
                    and not exists (select 1 from import_seen s where s.run_id = ? and s.key = l.id)
                  limit ?)
                update spdx_licence l set vanished_on = ? from gone where l.id = gone.id""", reading.runId(), atMost, reading.readOn());
    }
}
