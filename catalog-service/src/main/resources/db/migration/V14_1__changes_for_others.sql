-- The change feed tells also of offers that vanished, not only that something about their model changed.
set local lock_timeout = '3s';

alter table model_change
  add column source      text, -- these three: the offer that vanished; null: the model itself
  add column provider_id text,
  add column offer_id    text,
  add check (num_nulls(source, provider_id, offer_id) in (0, 3));

create function note_vanished_offers() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id, source, provider_id, offer_id)
  select n.model_id, n.source, n.provider_id, n.offer_id
  from new_rows n
  join old_rows o on o.source = n.source and o.provider_id = n.provider_id and o.offer_id = n.offer_id
  where n.vanished_on is not null and o.vanished_on is null and n.model_id is not null;
  return null;
end $$;
create trigger offer_vanished after update on offer
  referencing old table as old_rows new table as new_rows
  for each statement execute function note_vanished_offers();

-- Names of providers stand in exported files.
create function note_models_of_providers() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id)
  select distinct o.model_id from new_rows n
  join old_rows before on before.id = n.id and before.name is distinct from n.name
  join offer o on o.provider_id = n.id and o.model_id is not null;
  return null;
end $$;
create trigger provider_updated after update on provider
  referencing old table as old_rows new table as new_rows
  for each statement execute function note_models_of_providers();

create index model_id_bytes on model ((id collate "C"));
create index offer_key_bytes on offer ((provider_id collate "C"), (offer_id collate "C"), (source collate "C"));
create index offer_provider on offer (provider_id);
