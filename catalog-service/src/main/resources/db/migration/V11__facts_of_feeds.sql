-- What several sources say of one model, side by side, and how that changed.
set local lock_timeout = '3s';

-- Facts ------------------------------------------------------------------------------------------------------------

alter table model_fact
  add column feed        text not null default 'curated', -- id of the feed, or curated
  add column record      text not null default '',        -- key of the record in the feed
  add column match       text not null default 'EXACT' check (match in ('EXACT', 'WEAK')),
  add column stated      text,                            -- as the source writes it, where that differs
  add column since       date,                            -- first day this value was read; null: before that was noted
  add column vanished_on date;                            -- the source no longer says so

alter table model_fact drop constraint model_fact_pkey;
-- Counted within the field, so that one more fact moves no other.
update model_fact f set position = counted.position
from (select ctid as place, row_number() over (partition by model_id, field order by position) - 1 as position
      from model_fact) counted
where counted.place = f.ctid;
alter table model_fact add primary key (model_id, field, feed, record, position);
create index model_fact_record on model_fact (feed, record);

-- How sure the licence is by the curated reading; a feed may raise it, and its vanishing must bring this one back.
insert into model_fact (model_id, field, position, value, certainty, source)
select m.id, 'licenceStatus', 0, m.licence_status, 'CONFIRMED',
       coalesce((select min(f.source) from model_fact f where f.model_id = m.id), 'catalogue')
from model m;

create table model_fact_history (
  number    bigint generated always as identity primary key,
  model_id  text not null,
  field     text not null,
  feed      text not null, -- shown: what the record itself showed
  record    text not null,
  position  int  not null,
  event     text not null check (event in ('STATED', 'CHANGED', 'VANISHED')),
  value     text,          -- from that day on; null: none any more
  certainty text,
  source    text not null,
  happened_on date not null
);
create index model_fact_history_model on model_fact_history (model_id, number desc);

create function today_utc() returns date language sql stable as $$ select (now() at time zone 'utc')::date $$;

insert into model_fact_history (model_id, field, feed, record, position, event, value, certainty, source, happened_on)
select f.model_id, f.field, f.feed, f.record, f.position, 'STATED', f.value, f.certainty, f.source,
       (m.created_at at time zone 'utc')::date
from model_fact f join model m on m.id = f.model_id
order by f.model_id, f.field, f.position;

create function note_new_facts() returns trigger language plpgsql as $$
begin
  insert into model_fact_history (model_id, field, feed, record, position, event, value, certainty, source, happened_on)
  select model_id, field, feed, record, position, 'STATED', value, certainty, source, today_utc() from new_rows;
  return null;
end $$;

create function note_changed_facts() returns trigger language plpgsql as $$
begin
  insert into model_fact_history (model_id, field, feed, record, position, event, value, certainty, source, happened_on)
  select n.model_id, n.field, n.feed, n.record, n.position,
         case when n.vanished_on is not null then 'VANISHED' when o.vanished_on is not null then 'STATED'
              else 'CHANGED' end,
         case when n.vanished_on is null then n.value end, n.certainty, n.source, today_utc()
  from new_rows n join old_rows o using (model_id, field, feed, record, position)
  where (n.value, n.certainty, n.vanished_on) is distinct from (o.value, o.certainty, o.vanished_on);
  return null;
end $$;

create function note_removed_facts() returns trigger language plpgsql as $$
begin
  insert into model_fact_history (model_id, field, feed, record, position, event, certainty, source, happened_on)
  select model_id, field, feed, record, position, 'VANISHED', certainty, source, today_utc()
  from old_rows where vanished_on is null;
  return null;
end $$;

create trigger model_fact_inserted after insert on model_fact
  referencing new table as new_rows for each statement execute function note_new_facts();
create trigger model_fact_updated after update on model_fact
  referencing old table as old_rows new table as new_rows for each statement execute function note_changed_facts();
create trigger model_fact_deleted after delete on model_fact
  referencing old table as old_rows for each statement execute function note_removed_facts();

-- The licence that was shown is what people acted upon.
create function note_shown_licences() returns trigger language plpgsql as $$
begin
  insert into model_fact_history (model_id, field, feed, record, position, event, value, certainty, source, happened_on)
  select n.id, 'licence', 'shown', '', 0, 'CHANGED',
         coalesce(n.licence_id, nullif(array_to_string(n.licence_candidates, ' / '), '')), n.licence_status,
         'this catalogue', today_utc()
  from new_rows n join old_rows o using (id)
  where (n.licence_id, n.licence_status, n.licence_candidates)
        is distinct from (o.licence_id, o.licence_status, o.licence_candidates);
  return null;
end $$;
create trigger model_licence_updated after update on model
  referencing old table as old_rows new table as new_rows for each statement execute function note_shown_licences();

-- Records of feeds -------------------------------------------------------------------------------------------------

create table feed_record (
  source      text not null references price_source,
  key         text not null,
  name        text not null,
  hub_id      text,
  model_id    text references model on delete set null, -- null: waits in the curation list
  match       text not null check (match in ('EXACT', 'WEAK', 'UNMATCHED')),
  since       date not null,
  vanished_on date,
  primary key (source, key),
  check ((model_id is not null) or match = 'UNMATCHED')
);
create index feed_record_model on feed_record (model_id) where model_id is not null;
create index feed_record_unmatched on feed_record (source, key) where model_id is null;

create table spdx_licence (
  id           text primary key,
  name         text not null,
  osi_approved boolean not null,
  fsf_libre    boolean, -- null: not said
  deprecated   boolean not null,
  url          text,
  since        date not null,
  vanished_on  date
);

-- Evidence ---------------------------------------------------------------------------------------------------------

create table evaluation (
  source       text not null,
  record       text not null,
  key          text not null, -- of all that tells two scores of one benchmark apart
  model_id     text not null references model on delete cascade,
  match        text not null check (match in ('EXACT', 'WEAK')),
  benchmark    text not null,
  language     text,
  metric       text,
  score        text not null, -- digits or words as in the source
  value        numeric,       -- the score where it is a number
  variant      text,
  evaluated_by text,
  evaluated_on text check (evaluated_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source_url   text,
  since        date not null,
  vanished_on  date,
  primary key (source, record, key)
);
create index evaluation_model on evaluation (model_id, benchmark);

create table openness_component (
  source         text not null,
  record         text not null,
  key            text not null, -- name in the Model Openness Framework
  model_id       text not null references model on delete cascade,
  match          text not null check (match in ('EXACT', 'WEAK')),
  stated_licence text,
  licence_id     text,
  licence_url    text,
  since          date not null,
  vanished_on    date,
  primary key (source, record, key)
);
create index openness_component_model on openness_component (model_id);

create table energy_evidence (
  source      text not null,
  record      text not null,
  key         text not null,
  model_id    text not null references model on delete cascade,
  match       text not null check (match in ('EXACT', 'WEAK')),
  task        text not null,
  watt_hours  numeric not null check (watt_hours > 0),
  per_queries int not null check (per_queries > 0), -- what the energy is for
  hardware    text not null,
  board_date  text not null check (board_date ~ '^\d{4}-\d{2}(-\d{2})?$'),
  reasoning   text,
  since       date not null,
  vanished_on date,
  primary key (source, record, key)
);
create index energy_evidence_model on energy_evidence (model_id);

create function note_models_of_evidence() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id) select distinct model_id from new_rows;
  return null;
end $$;
create trigger evaluation_inserted after insert on evaluation
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger evaluation_updated after update on evaluation
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger openness_component_inserted after insert on openness_component
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger openness_component_updated after update on openness_component
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger energy_evidence_inserted after insert on energy_evidence
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger energy_evidence_updated after update on energy_evidence
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger model_fact_stated after insert on model_fact
  referencing new table as new_rows for each statement execute function note_models_of_evidence();
create trigger model_fact_restated after update on model_fact
  referencing new table as new_rows for each statement execute function note_models_of_evidence();

-- Revisions --------------------------------------------------------------------------------------------------------

alter table revision
  add column repository    text,  -- where it is, when not in the model's own repository
  add column elements      jsonb, -- numbers of stored elements by data type
  add column weights_bytes bigint check (weights_bytes > 0),
  add column quantisation  text;
alter table revision_file add column quantisation text;

-- Grants -----------------------------------------------------------------------------------------------------------

grant select, insert on model_fact_history to ${app_role};
grant select, insert, update on spdx_licence to ${app_role};
grant select, insert, update, delete on feed_record, evaluation, openness_component, energy_evidence to ${app_role};
