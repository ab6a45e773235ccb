-- Prices in other units than tokens, decisions of curators, and imports that can be tried again.
set local lock_timeout = '3s';

alter table offer
  add column rates   jsonb not null default '[]', -- prices in other units, for other services, at other hours
  add column mode    text,                        -- what the offer is for: chat, embedding, …
  add column ends_on text,                        -- announced by the provider
  drop constraint offer_match_check,
  add constraint offer_match_check check (match in ('EXACT', 'WEAK', 'CURATED', 'UNMATCHED'));

drop index offer_unmatched;
create index offer_unmatched on offer (provider_id, offer_id, source) where model_id is null;

alter table offer_price_history
  add column input_audio  numeric,
  add column output_audio numeric,
  add column rates        jsonb not null default '[]',
  add column event        text not null default 'PRICED' check (event in ('PRICED', 'VANISHED'));

create or replace view listed_offer as
select o.source, o.provider_id, o.offer_id, o.model_id, o.match, o.name, o.kind, o.input, o.output, o.cache_read,
       o.cache_write, o.reasoning, o.input_audio, o.output_audio, o.tiers, o.context_tokens, o.output_tokens,
       o.open_weights, o.status, o.released, o.content_hash, o.price_hash, o.since, o.read_on, o.vanished_on,
       coalesce(o.read_on, s.read_on) as last_read_on, o.rates, o.mode, o.ends_on
from offer o
join price_source s on s.id = o.source
where not (o.source = 'seed' and exists (
  select 1 from offer newer
  where newer.model_id = o.model_id and newer.provider_id = o.provider_id and newer.source <> 'seed'));

create or replace view current_offer as select * from listed_offer where vanished_on is null;

-- What curators decided about an offer; outlives the offer's absence from a feed.
create table offer_decision (
  source      text not null,
  provider_id text not null,
  offer_id    text not null,
  decision    text not null check (decision in ('ASSIGNED', 'DISMISSED', 'OPEN')),
  model_id    text references model on delete cascade,
  reason      text,
  version     bigint not null,
  decided_by  text not null,
  decided_at  timestamptz not null,
  primary key (source, provider_id, offer_id),
  check ((model_id is not null) = (decision = 'ASSIGNED'))
);
create index offer_decision_model on offer_decision (model_id) where model_id is not null;
grant select, insert, update, delete on offer_decision to ${app_role};

alter table import_run
  add column accept_rejects boolean not null default false,
  add column read_on        date, -- the day the file was read at its source; null: the day of the import
  add column spool_file     text, -- name in the spool of one replica while the run can be tried again
  add column retry_of       bigint references import_run;

create index import_run_spooled on import_run (id) where spool_file is not null;

-- Imports copy each batch into a temporary table first. Only the owner of the database can grant this; another role is
-- warned, and the operator grants it (docs/operations.md).
do $$ begin
  execute format('grant temporary on database %I to %I', current_database(), '${app_role}');
end $$;
