-- Which models a model was made from, as sources state it: no freedom is shown that a base does not give.
set local lock_timeout = '3s';

alter table model_base add column feed text not null default 'curated'; -- id of the feed that states it, or curated
create index model_base_base_whatever_case on model_base (lower(base_id));

-- Names of bases that are no ids on the Hub say nothing sure, and neither does a model that names itself.
create view stated_base as
select distinct on (f.model_id, lower(b.id)) f.model_id, b.id as base_id, f.source, f.source_url, f.feed
from model_fact f
join model m on m.id = f.model_id
cross join lateral regexp_split_to_table(f.value, ',\s*') as b(id)
where f.field = 'baseModel' and f.match = 'EXACT' and f.vanished_on is null
  and b.id ~ '^[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}$'
  and lower(b.id) not in (lower(m.id), lower(coalesce(m.hub_id, m.id)))
order by f.model_id, lower(b.id), f.feed, f.record, f.position;
grant select on stated_base to ${app_role};

-- All that was made from some models, over any number of steps.
create function models_made_from(ids text[]) returns setof text language sql stable as $$
  with recursive made(id) as (
    select b.model_id from model m join model_base b on lower(b.base_id) = lower(m.hub_id) where m.id = any (ids)
    union
    select b.model_id from made d join model m on m.id = d.id join model_base b on lower(b.base_id) = lower(m.hub_id))
  select id from made
$$;

create or replace function note_derived_models() returns trigger language plpgsql as $$
declare
  touched text[];
begin
  if tg_op = 'DELETE' then
    touched := array(select distinct model_id from old_rows);
  else
    touched := array(select distinct model_id from new_rows);
  end if;
  insert into model_change (model_id) select unnest(touched) union select models_made_from(touched);
  return null;
end $$;

-- The licence of a base is read where it is: what was made from it has to follow.
create function note_models_of_new_bases() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id) select models_made_from(array(select id from new_rows));
  return null;
end $$;
create trigger model_that_is_base_inserted after insert on model
  referencing new table as new_rows for each statement execute function note_models_of_new_bases();

create function note_models_of_changed_bases() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id)
  select models_made_from(array(
    select n.id from new_rows n join old_rows o using (id)
    where (n.licence_id, n.licence_status, n.hub_id) is distinct from (o.licence_id, o.licence_status, o.hub_id)));
  return null;
end $$;
create trigger model_that_is_base_updated after update on model
  referencing old table as old_rows new table as new_rows
  for each statement execute function note_models_of_changed_bases();

insert into model_base (model_id, base_id, source, source_url, feed)
select s.model_id, s.base_id, s.source, s.source_url, s.feed from stated_base s
where not exists (
  select 1 from model_base b where b.model_id = s.model_id and lower(b.base_id) = lower(s.base_id));
