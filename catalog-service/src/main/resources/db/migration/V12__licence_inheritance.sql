-- Licences that a model is bound by through what it was made from, and the clauses behind each term.
set local lock_timeout = '3s';

-- The clause of each term, read off the plain words so that the two cannot part.
create function licence_clauses(plain jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(s ->> 'term', s ->> 'clause'), '{}')
  from jsonb_array_elements(plain -> 'en') s
  where s ->> 'clause' is not null
$$;
alter table licence add column clauses jsonb not null generated always as (licence_clauses(plain)) stored;

-- What a model was made from. The base may be a model that is not in the catalogue: its licence counts all the same.
create table model_base (
  model_id    text not null references model on delete cascade,
  base_id     text not null, -- namespace/name as on the Hub
  licence_id  text references licence, -- null: the licence of the base is not known
  source      text not null,
  source_url  text,
  read_on     date,
  primary key (model_id, base_id)
);
create index model_base_base on model_base (base_id);
create index model_base_licence on model_base (licence_id);

grant select, insert, update, delete on model_base to ${app_role};

-- What a base allows is part of what its derivative allows: the search index has to follow.
create function note_derived_models() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into model_change (model_id) select distinct model_id from old_rows;
  else
    insert into model_change (model_id) select distinct model_id from new_rows;
  end if;
  return null;
end $$;
create trigger model_base_inserted after insert on model_base
  referencing new table as new_rows for each statement execute function note_derived_models();
create trigger model_base_updated after update on model_base
  referencing new table as new_rows for each statement execute function note_derived_models();
create trigger model_base_deleted after delete on model_base
  referencing old table as old_rows for each statement execute function note_derived_models();

create function note_models_of_base_licences() returns trigger language plpgsql as $$
begin
  insert into model_change (model_id)
  select distinct b.model_id from model_base b join new_rows l on l.id = b.licence_id;
  return null;
end $$;
create trigger licence_of_bases_updated after update on licence
  referencing new table as new_rows for each statement execute function note_models_of_base_licences();
