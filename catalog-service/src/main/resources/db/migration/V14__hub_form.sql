-- The lists in the form of the Hugging Face Hub: each order that is offered, and the filters.
-- Part of an id is looked for with trigrams; the extension is a trusted one, so the owner of the database may add it.
create extension if not exists pg_trgm;

create index model_hub_order_id on model ((hub_id collate "C")) where hub_id is not null;
create index model_hub_order_release on model ((coalesce(released, '') collate "C") desc, (hub_id collate "C"))
  where hub_id is not null;
create index model_hub_order_change on model (updated_at desc, (hub_id collate "C")) where hub_id is not null;
create index model_hub_order_size on model ((coalesce(parameters_total, 0)) desc, (hub_id collate "C"))
  where hub_id is not null;

create index model_hub_search on model using gin (hub_id gin_trgm_ops) where hub_id is not null;
create index model_hub_author on model (lower(split_part(hub_id, '/', 1))) where hub_id is not null;
create index model_hub_task on model ((tasks[1])) where hub_id is not null;
create index model_hub_tags on model using gin ((tasks || languages)) where hub_id is not null;
