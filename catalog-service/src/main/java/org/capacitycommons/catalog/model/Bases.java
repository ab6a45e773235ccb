package org.capacitycommons.catalog.model;

import java.util.Collection;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/** Keeps what models were made from in line with what sources state. What people wrote down themselves stays. */
@Singleton
class Bases {
    private static final String DROP = """
            delete from model_base b
            where b.model_id = any (?) and b.feed <> 'curated' and not exists (
              select 1 from stated_base s where s.model_id = b.model_id and s.base_id = b.base_id)""";

    private static final String ADD = """
            insert into model_base (model_id, base_id, source, source_url, feed)
            select s.model_id, s.base_id, s.source, s.source_url, s.feed from stated_base s
            where s.model_id = any (?) and not exists (
              select 1 from model_base b where b.model_id = s.model_id and lower(b.base_id) = lower(s.base_id))
            order by s.model_id, s.base_id
            on conflict do nothing""";

    private final Database database;

    Bases(Database database) {
        this.database = database;
    }

    void derive(Collection<String> modelIds) {
        database.write(DROP, modelIds);
        database.write(ADD, modelIds);
    }
}
