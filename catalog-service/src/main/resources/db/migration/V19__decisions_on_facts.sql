-- What admins decided where sources disagree.
set local lock_timeout = '3s';

create table fact_decision (
  model_id   text not null references model on delete cascade,
  field      text not null,
  version    bigint not null,
  value      text,           -- null: undone
  reason     text not null,
  against    text[] not null, -- what the sources said when it was decided: it rests until they say something else
  replaced   jsonb not null,  -- the curated lines that were there before, for undoing it
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (model_id, field)
);

-- Models that more than the curators speak of, in the order in which disagreements are listed.
create index model_fact_of_feeds on model_fact (model_id) where feed <> 'curated';

grant select, insert, update, delete on fact_decision to ${app_role};
