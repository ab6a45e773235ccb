-- What a nation says of its own capacity, and what was said before.
set local lock_timeout = '3s';

-- Append-only: the newest number of a dimension counts, the earlier ones are its history.
create table capacity_assessment (
    nation            text        not null references nation (code),
    dimension         text        not null check (dimension in ('COMPUTE', 'DATA', 'SKILLS', 'MODELS')),
    number            bigint      not null check (number > 0),
    tier              int         not null check (tier between 0 and 5),
    evidence          text        not null,
    assessed_on       date        not null,
    organisation      text        not null,
    organisation_name text        not null,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    primary key (nation, dimension, number)
);
grant select, insert on capacity_assessment to ${app_role};
alter table capacity_assessment enable row level security;
create policy capacity_assessment_read on capacity_assessment for select to ${app_role} using (true);
create policy capacity_assessment_add on capacity_assessment for insert to ${app_role}
    with check (is_acting(recorded_by) and (writes_everything() or (writes_own(organisation) and exists (
        select 1 from organisation o where o.nation = capacity_assessment.nation
            and o.id = capacity_assessment.organisation and o.kind = 'MINISTRY'))));

-- Sources change their minds about memberships; what stood here before stays on record.
create table belt_and_road_earlier (
    nation      text        not null references nation (code),
    replaced_at timestamptz not null default now(),
    status      text        not null,
    certainty   text        not null,
    valid_from  text,
    valid_to    text,
    source      text        not null,
    note        text,
    primary key (nation, replaced_at)
);
grant select on belt_and_road_earlier to ${app_role};
alter table belt_and_road_earlier enable row level security;
create policy belt_and_road_earlier_read on belt_and_road_earlier for select to ${app_role} using (true);
create function belt_and_road_keep() returns trigger language plpgsql security definer set search_path from current as $$
begin
    insert into belt_and_road_earlier (nation, status, certainty, valid_from, valid_to, source, note)
    values (old.nation, old.status, old.certainty, old.valid_from, old.valid_to, old.source, old.note)
    on conflict do nothing;
    return null;
end
$$;
create trigger belt_and_road_keep after update on belt_and_road for each row
    when (old.* is distinct from new.*) execute function belt_and_road_keep();

