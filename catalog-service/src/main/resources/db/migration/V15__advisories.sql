-- Warnings on models, and their place in the change feed.
set local lock_timeout = '3s';

create sequence advisory_number start 1001;

-- No foreign key to the model: a warning outlives the record it was given for, as deployments do.
create table advisory (
  id               text primary key default 'ADV-' || nextval('advisory_number'),
  version          bigint not null,
  model_id         text not null,
  kind             text not null check (kind in ('LICENCE_CHANGE', 'SAFETY_DEFECT', 'WITHDRAWN_WEIGHTS', 'OTHER')),
  severity         text not null check (severity in ('LOW', 'MODERATE', 'SEVERE')),
  title            text not null,
  text             text not null,
  action           text not null,
  all_revisions    boolean not null,
  revisions        text[] not null default '{}',
  state            text not null check (state in ('PUBLISHED', 'WITHDRAWN')),
  withdrawn_reason text,
  source           text not null,
  source_url       text,
  published_at     timestamptz not null,
  updated_at       timestamptz not null,
  -- Place in the feed: that of the last change. Written under one lock, so that numbers are seen in their order, and no
  -- transaction ids, so that it stays right when the database is restored elsewhere.
  feed_seq         bigint not null unique,
  check (all_revisions = (cardinality(revisions) = 0)),
  check ((withdrawn_reason is not null) = (state = 'WITHDRAWN'))
);
create index advisory_model on advisory (model_id);
create sequence advisory_feed;

alter table model_change
  add column advisory_id text, -- the advisory that changed; null: the model itself or an offer
  add check (advisory_id is null or source is null);

-- A line for the model, whose record shows the advisory, and one for those who follow advisories.
create function note_changed_advisories() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id, advisory_id)
  select model_id, null from new_rows union select model_id, id from new_rows;
  return null;
end $$;
create trigger advisory_inserted after insert on advisory
  referencing new table as new_rows for each statement execute function note_changed_advisories();
create trigger advisory_updated after update on advisory
  referencing new table as new_rows for each statement execute function note_changed_advisories();

grant select, insert, update on advisory to ${app_role};
grant usage on sequence advisory_number, advisory_feed to ${app_role};
