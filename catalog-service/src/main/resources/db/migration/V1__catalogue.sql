-- The catalogue. Runs as the owner role; ${app_role} is the role the service works with.
set local lock_timeout = '3s';

-- Tells one catalogue database from another, so that a search index left over from another one is not trusted.
create table catalogue_identity (
  only_row boolean primary key default true check (only_row),
  id       uuid not null default gen_random_uuid()
);
insert into catalogue_identity default values;

-- Reference lists --------------------------------------------------------------------------------------------------

create table developer (
  id      text primary key,
  name    text not null,
  nations text[] not null default '{}', -- ISO 3166-1 alpha-2 of the head offices
  kind    text not null,
  source  text not null
);

create table licence (
  id           text primary key, -- SPDX id or LicenseRef-…
  position     int not null,
  name         text not null,
  spdx         boolean not null,
  osi_approved boolean not null,
  url          text,
  terms        jsonb not null,
  plain        jsonb not null,
  source       text not null,
  certainty    text not null check (certainty in ('CONFIRMED', 'SUMMARY_ONLY', 'NOT_READ'))
);

create table language (
  code        text primary key,
  name_en     text not null,
  name_fr     text not null,
  name_native text,
  iso_639_3   text,
  source      text not null
);

create table hardware (
  id             text primary key,
  position       int not null,
  name           text not null,
  kind           text not null,
  memory_gb      numeric,
  memory_kind    text,
  bandwidth_gb_s numeric,
  power_w        numeric,
  price_usd      numeric,
  price_kind     text,
  source         text not null,
  read_on        date,
  note           text
);

create table sector_warning (
  key        text primary key,
  severity   text not null check (severity in ('CAUTION', 'SEVERE')),
  text_en    text not null,
  text_fr    text not null,
  source     text not null,
  source_url text
);

-- Models -----------------------------------------------------------------------------------------------------------

create table model (
  id                 text primary key check (id ~ '^[^/[:space:]]+/[^/[:space:]]+$'),
  hub_id             text, -- null: not on the Hugging Face Hub, stays out of the Hub-compatible routes
  name               text not null,
  developer_id       text not null references developer,
  parameters_total   bigint check (parameters_total > 0),
  parameters_active  bigint check (parameters_active > 0),
  context_tokens     int check (context_tokens > 0),
  modalities         text[] not null default '{}',
  tasks              text[] not null default '{}',
  languages          text[] not null default '{}',
  languages_claimed  int,
  sectors            text[] not null default '{}',
  sector_warning_key text references sector_warning,
  released           text check (released ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  licence_id         text references licence, -- a mere candidate unless licence_status is CONFIRMED
  licence_status     text not null check (licence_status in ('CONFIRMED', 'UNCONFIRMED', 'NONE_STATED', 'CONFLICTING')),
  licence_candidates text[] not null default '{}',
  licence_note       text,
  openness           text not null,
  gated              text not null check (gated in ('YES', 'NO', 'UNKNOWN')),
  version            bigint not null default 0,
  created_at         timestamptz not null,
  updated_at         timestamptz not null
);
create unique index model_id_whatever_case on model (lower(id));
create unique index model_hub_id_whatever_case on model (lower(hub_id));
create index model_developer on model (developer_id);
create index model_licence on model (licence_id);

-- Names under which feeds without Hugging Face ids may mean a model; a match through them is marked weak.
create table model_alias (
  normal   text not null,
  model_id text not null references model on delete cascade,
  primary key (normal, model_id)
);
create index model_alias_model on model_alias (model_id);

-- Every value with where it comes from. Several rows of one field are sources that disagree.
create table model_fact (
  model_id   text not null references model on delete cascade,
  field      text not null,
  position   int not null,
  value      text not null,
  certainty  text not null check (certainty in ('CONFIRMED', 'UNCONFIRMED', 'CONFLICTING', 'ESTIMATED')),
  source     text not null,
  source_url text,
  read_on    date,
  primary key (model_id, field, position)
);

create table revision (
  model_id        text not null references model on delete cascade,
  id              text not null,
  upstream_commit text check (upstream_commit ~ '^[0-9a-f]{40}$'),
  recorded_on     date not null,
  released        text,
  source          text not null,
  note            text,
  primary key (model_id, id)
);

create table revision_file (
  model_id    text not null,
  revision_id text not null,
  path        text not null,
  size_bytes  bigint check (size_bytes >= 0),
  sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (model_id, revision_id, path),
  foreign key (model_id, revision_id) references revision on delete cascade
);

-- Prices -----------------------------------------------------------------------------------------------------------

create table provider (
  id      text primary key,
  name    text not null,
  doc_url text
);

-- Who told us prices, and when we last read it whole.
create table price_source (
  id      text primary key,
  name    text not null,
  url     text,
  read_on date
);

create table offer (
  source         text not null references price_source,
  provider_id    text not null references provider,
  offer_id       text not null,
  model_id       text references model, -- null: waits in the curation list
  match          text not null check (match in ('EXACT', 'WEAK', 'UNMATCHED')),
  name           text not null,
  kind           text not null check (kind in ('PAID', 'FREE', 'TRIAL', 'SUBSCRIPTION', 'NOT_STATED')),
  input          numeric check (input >= 0), -- prices: US dollars per 1,000,000 tokens, digits as in the source
  output         numeric check (output >= 0),
  cache_read     numeric check (cache_read >= 0),
  cache_write    numeric check (cache_write >= 0),
  reasoning      numeric check (reasoning >= 0),
  input_audio    numeric check (input_audio >= 0),
  output_audio   numeric check (output_audio >= 0),
  tiers          jsonb not null default '[]',
  context_tokens bigint check (context_tokens > 0),
  output_tokens  bigint check (output_tokens > 0),
  open_weights   boolean,
  status         text,
  released       text,
  content_hash   text not null, -- of everything the feed says: equal means unchanged
  price_hash     text not null, -- of kind and prices alone: another one starts a new line in the history
  since          date not null, -- first day this price was read
  read_on        date,          -- null: as its source (price_source.read_on)
  vanished_on    date,
  primary key (source, provider_id, offer_id),
  check ((model_id is null) = (match = 'UNMATCHED'))
);
create index offer_model on offer (model_id) where model_id is not null;
create index offer_unmatched on offer (source, provider_id, offer_id) where model_id is null;

create table offer_price_history (
  source      text not null,
  provider_id text not null,
  offer_id    text not null,
  number      bigint generated always as identity,
  since       date not null,
  kind        text not null,
  input       numeric,
  output      numeric,
  cache_read  numeric,
  cache_write numeric,
  reasoning   numeric,
  tiers       jsonb not null,
  run_id      bigint,
  primary key (source, provider_id, offer_id, number),
  foreign key (source, provider_id, offer_id) references offer
);

-- What is shown: the seed's older reading only where no feed has the same provider and model.
create view listed_offer as
select o.*, coalesce(o.read_on, s.read_on) as last_read_on
from offer o
join price_source s on s.id = o.source
where not (o.source = 'seed' and exists (
  select 1 from offer newer
  where newer.model_id = o.model_id and newer.provider_id = o.provider_id and newer.source <> 'seed'));

-- What counts today.
create view current_offer as select * from listed_offer where vanished_on is null;

-- Imports ----------------------------------------------------------------------------------------------------------

create table import_run (
  id              bigint generated always as identity primary key,
  source          text not null,
  state           text not null check (state in ('RUNNING', 'SUCCEEDED', 'REFUSED', 'FAILED')),
  subject         text not null, -- who asked
  idempotency_key text not null,
  sha256          text not null,
  bytes_total     bigint not null,
  bytes_read      bigint not null default 0,
  read            bigint not null default 0,
  added           bigint not null default 0,
  changed         bigint not null default 0,
  unchanged       bigint not null default 0,
  vanished        bigint not null default 0,
  rejected        bigint not null default 0,
  unmatched       bigint not null default 0,
  message         text,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  heartbeat_at    timestamptz not null,
  unique (subject, idempotency_key)
);
-- Two imports of one source at once would undo each other.
create unique index import_run_one_at_a_time on import_run (source) where state = 'RUNNING';

create table import_rejection (
  run_id bigint not null references import_run,
  number int not null,
  place  text not null,
  reason text not null,
  primary key (run_id, number)
);

-- Offers met in a run, for finding what vanished. Lost in a crash without harm: the run is then failed anyway.
create unlogged table import_seen (
  run_id      bigint not null,
  provider_id text not null,
  offer_id    text not null,
  primary key (run_id, provider_id, offer_id)
);

create table seed_load (
  file      text primary key,
  sha256    text not null,
  loaded_at timestamptz not null
);

-- What the search index has to follow ------------------------------------------------------------------------------

create table model_change (
  seq      bigint generated always as identity primary key,
  model_id text not null,
  xid      xid8 not null default pg_current_xact_id(),
  at       timestamptz not null default now()
);
create index model_change_tail on model_change (xid, seq);
create index model_change_age on model_change (at);

-- Up to where changes were dropped: an index whose cursor lies before it has to be built anew.
create table model_change_retention (
  only_row       boolean primary key default true check (only_row),
  pruned_through xid8
);
insert into model_change_retention default values;

create function note_changed_models() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into model_change (model_id) select distinct id from old_rows;
  else
    insert into model_change (model_id) select distinct id from new_rows;
  end if;
  return null;
end $$;

create trigger model_inserted after insert on model
  referencing new table as new_rows for each statement execute function note_changed_models();
create trigger model_updated after update on model
  referencing new table as new_rows for each statement execute function note_changed_models();
create trigger model_deleted after delete on model
  referencing old table as old_rows for each statement execute function note_changed_models();

create function note_models_of_new_offers() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id) select distinct model_id from new_rows where model_id is not null;
  return null;
end $$;

create function note_models_of_old_offers() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id) select distinct model_id from old_rows where model_id is not null;
  return null;
end $$;

create function note_models_of_changed_offers() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id)
  select model_id from new_rows where model_id is not null
  union
  select model_id from old_rows where model_id is not null;
  return null;
end $$;

create trigger offer_inserted after insert on offer
  referencing new table as new_rows for each statement execute function note_models_of_new_offers();
create trigger offer_updated after update on offer
  referencing old table as old_rows new table as new_rows
  for each statement execute function note_models_of_changed_offers();
create trigger offer_deleted after delete on offer
  referencing old table as old_rows for each statement execute function note_models_of_old_offers();

create function note_models_of_developers() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id) select m.id from model m join new_rows d on d.id = m.developer_id;
  return null;
end $$;
create trigger developer_updated after update on developer
  referencing new table as new_rows for each statement execute function note_models_of_developers();

create function note_models_of_licences() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id) select m.id from model m join new_rows l on l.id = m.licence_id;
  return null;
end $$;
create trigger licence_updated after update on licence
  referencing new table as new_rows for each statement execute function note_models_of_licences();

-- A new reading of an unchanged price list moves the date that stands beside its prices.
create function note_models_of_sources() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id)
  select distinct o.model_id
  from new_rows n
  join old_rows before on before.id = n.id and before.read_on is distinct from n.read_on
  join offer o on o.source = n.id and o.model_id is not null and o.vanished_on is null;
  return null;
end $$;
create trigger price_source_updated after update on price_source
  referencing old table as old_rows new table as new_rows
  for each statement execute function note_models_of_sources();

-- Writes that may be sent again ------------------------------------------------------------------------------------

create table idempotency (
  subject      text not null,
  key          text not null,
  request_hash text not null,
  status       int,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz not null default now(),
  primary key (subject, key)
);
create index idempotency_age on idempotency (created_at);

-- Audit ------------------------------------------------------------------------------------------------------------

create table audit_head (
    chain text primary key,
    seq   bigint not null,
    hash  text   not null
);

create table audit_event (
    chain      text        not null,
    seq        bigint      not null,
    at         timestamptz not null,
    actor      text        not null,
    action     text        not null,
    subject    text        not null,
    before     text, -- JSON as text: the hash is over its exact bytes
    after      text,
    reason     text,
    request_id text        not null,
    prev_hash  text        not null,
    hash       text        not null,
    primary key (chain, seq)
);

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are never altered' using errcode = '42501';
end
$$;

create trigger audit_event_is_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_append_only();

grant select, insert on audit_event to ${app_role};
grant select, insert, update on audit_head to ${app_role};

-- Grants -----------------------------------------------------------------------------------------------------------

grant select on catalogue_identity to ${app_role};
grant select, insert, update on developer, licence, language, hardware, sector_warning, provider, price_source,
  import_run, seed_load to ${app_role};
grant select, insert, update, delete on model, model_alias, model_fact, revision, revision_file, offer, import_seen,
  idempotency to ${app_role};
grant select, insert on offer_price_history, import_rejection to ${app_role};
grant select on listed_offer, current_offer to ${app_role};
grant select, insert, delete on model_change to ${app_role};
grant select, update on model_change_retention to ${app_role};
