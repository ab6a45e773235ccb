package org.capacitycommons.catalog.merging;

import java.util.List;

/** What moves from a model to the one it is merged into. Each statement takes the one that stays and the one that goes. */
final class MergeSql {
    private static final String PAIR = "with pair(kept, gone) as (select ?::text, ?::text)\n";

    static final String COUNTS = PAIR + """
            select (select count(*) from offer where model_id = gone) as offers,
                   (select count(*) from model_fact where model_id = gone) as facts,
                   (select count(*) from revision where model_id = gone) as revisions,
                   (select count(*) from model_alias where model_id = gone) as aliases,
                   (select count(*) from evaluation where model_id = gone) as evaluations,
                   (select count(*) from advisory where model_id = gone and state = 'PUBLISHED') as advisories,
                   (select count(*) from correction where model_id = gone) as corrections,
                   array(select a.id from revision a join revision b on b.id = a.id and b.model_id = kept
                         where a.model_id = gone order by a.id) as same_revisions
            from pair""";

    /** In this order: what others refer to comes first. What stays behind goes with the model. */
    static final List<String> MOVES = List.of(
            PAIR + "update offer o set model_id = kept from pair where o.model_id = gone",
            PAIR + """
            update offer_decision d set model_id = kept, version = version + 1 from pair where d.model_id = gone""",
            PAIR + "update feed_record r set model_id = kept from pair where r.model_id = gone",
            PAIR + "update evaluation e set model_id = kept from pair where e.model_id = gone",
            PAIR + "update openness_component c set model_id = kept from pair where c.model_id = gone",
            PAIR + "update energy_evidence e set model_id = kept from pair where e.model_id = gone",
            PAIR + "update correction c set model_id = kept from pair where c.model_id = gone",
            // What people stated of the model that stays stands; what they stated of the other fills the gaps.
            PAIR + """
            update model_fact f set model_id = kept from pair
            where f.model_id = gone
              and not (f.feed = 'curated' and exists (
                select 1 from model_fact k where k.model_id = kept and k.feed = 'curated' and k.field = f.field))
              and not exists (
                select 1 from model_fact k where k.model_id = kept
                  and (k.field, k.feed, k.record, k.position) = (f.field, f.feed, f.record, f.position))""",
            // The weights of the other stay where they are: in its repository.
            PAIR + """
            , moved as (
              insert into revision (model_id, id, upstream_commit, recorded_on, released, source, note, repository,
                elements, weights_bytes, quantisation)
              select kept, r.id, upstream_commit, recorded_on, released, source, note,
                     coalesce(repository, (select m.hub_id from model m where m.id = gone)), elements, weights_bytes,
                     quantisation
              from revision r join pair on r.model_id = gone
              on conflict do nothing returning id)
            insert into revision_file (model_id, revision_id, path, size_bytes, sha256, quantisation)
            select kept, f.revision_id, path, size_bytes, sha256, quantisation
            from revision_file f join pair on f.model_id = gone join moved on moved.id = f.revision_id""",
            PAIR + """
            insert into model_alias (normal, model_id)
            select a.normal, kept from model_alias a join pair on a.model_id = gone on conflict do nothing""",
            PAIR + """
            insert into model_base (model_id, base_id, licence_id, source, source_url, read_on)
            select kept, b.base_id, licence_id, source, source_url, read_on from model_base b join pair on b.model_id = gone
            where b.base_id <> kept on conflict do nothing""",
            PAIR + """
            update model_base b set base_id = kept from pair
            where b.base_id = gone and b.model_id <> kept and not exists (
              select 1 from model_base k where k.model_id = b.model_id and k.base_id = kept)""",
            PAIR + """
            insert into model_architecture (model_id, layers, full_attention_layers, kv_heads, head_dim, attention,
              window_tokens, certainty, source, read_on)
            select kept, layers, full_attention_layers, kv_heads, head_dim, attention, window_tokens, certainty, source,
                   read_on
            from model_architecture a join pair on a.model_id = gone on conflict do nothing""",
            PAIR + """
            update measured_run r set model_id = kept from pair
            where r.model_id = gone and not exists (
              select 1 from measured_run k
              where (k.model_id, k.source, k.quantisation) = (kept, r.source, r.quantisation))""",
            // Whoever follows an older address is sent on at once, not step by step.
            PAIR + "update model_merge r set new_id = kept from pair where r.new_id = gone");

    private MergeSql() {}
}
