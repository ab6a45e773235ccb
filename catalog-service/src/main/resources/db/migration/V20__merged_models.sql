-- Models that turned out to be another one.
set local lock_timeout = '3s';

create table model_merge (
  old_id    text primary key,
  new_id    text not null references model,
  hub_id    text, -- of the old one: feeds go on naming it
  reason    text not null,
  merged_by text not null,
  merged_at timestamptz not null
);
create unique index model_merge_whatever_case on model_merge (lower(old_id));
create index model_merge_hub on model_merge (lower(hub_id)) where hub_id is not null;
create index model_merge_new on model_merge (new_id);

-- Which model is meant by an id on the Hub: its own, or that of one which was merged into it.
create view hub_name as
select lower(hub_id) as hub, id as model_id from model where hub_id is not null
union all
select lower(hub_id), new_id from model_merge where hub_id is not null;

grant select, insert, update on model_merge to ${app_role};
grant select on hub_name to ${app_role};
