-- Numbers about what is public, kept ready: a list that is quick at hundreds of thousands of deployments, and statistics
-- that nobody has to count while somebody waits. Drafts and planned deployments never enter these tables.
set local lock_timeout = '3s';

-- ------------------------------------------------------------------ the public list
-- One row for each public deployment, written in the transaction that publishes, changes or hides it. It exists because
-- row-level security keeps the planner from using any index for a condition that is not leakproof, such as a search for
-- words or for a nation among several; here every row is public, so nothing has to be kept back.
create table deployment_public (
    nation      text         not null,
    id          text         not null,
    updated_at  timestamptz  not null,
    sector      text         not null,
    stage       text,
    origin      text         not null,
    cooperation text,
    -- 0 where no start is stated
    year        int          not null,
    -- every nation it is counted for: those that are listed, or else the one that leads
    places      varchar[]    not null,
    words       text         not null,
    primary key (nation, id),
    foreign key (nation, id) references deployment (nation, id) on delete cascade
);
create index deployment_public_recent on deployment_public (updated_at desc, id desc);
create index deployment_public_kind on deployment_public (sector, stage, origin);
create index deployment_public_places on deployment_public using gin (places);
create index deployment_public_words on deployment_public using gin (words gin_trgm_ops);
grant select on deployment_public to ${app_role};
alter table deployment_public enable row level security;
create policy deployment_public_read on deployment_public for select to ${app_role} using (true);

create function is_public(origin text, stage text) returns boolean language sql immutable as
    $$ select origin <> 'REGISTERED' or coalesce(stage, '') in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED') $$;

create function places_of(nation text, nations varchar[]) returns varchar[] language sql immutable as
    $$ select case when cardinality(nations) = 0 then array[nation::varchar] else nations end $$;

-- As the owner: the application itself can't write what is public here, only cause it.
create function deployment_publish() returns trigger language plpgsql security definer set search_path from current as $$
begin
    if tg_op = 'DELETE' or not is_public(new.origin, new.stage) then
        delete from deployment_public p where p.nation = old.nation and p.id = old.id;
        return null;
    end if;
    insert into deployment_public as p
    values (new.nation, new.id, new.updated_at, new.sector, new.stage, new.origin, new.cooperation,
            coalesce(left(new.started_on, 4), '0')::int, places_of(new.nation, new.nations),
            lower(concat_ws(' ', new.title, new.summary, new.title_fr, new.summary_fr, new.system,
                            array_to_string(new.partners, ' '))))
    on conflict (nation, id) do update set updated_at = excluded.updated_at, sector = excluded.sector,
        stage = excluded.stage, origin = excluded.origin, cooperation = excluded.cooperation, year = excluded.year,
        places = excluded.places, words = excluded.words;
    return null;
end
$$;
create trigger deployment_publish after insert or update or delete on deployment
    for each row execute function deployment_publish();

-- ------------------------------------------------------------------ statistics
-- What changed since the last fold. Written by statement-level triggers, so an import of thousands costs one insert.
create table statistics_dirty (
    nation     text not null,
    deployment text not null
);
-- What each public deployment adds to the statistics, as of the last fold.
create table statistics_fact (
    nation           text      not null,
    deployment       text      not null,
    places           varchar[] not null,
    sector           text      not null,
    year             int       not null,
    stage            text      not null,
    cooperation      text      not null,
    indicators       int       not null,
    results          int       not null,
    results_known    int       not null,
    incidents_open   int       not null,
    incidents_closed int       not null,
    -- [{"currency", "type", "amount", "count"}]
    money            jsonb     not null,
    primary key (nation, deployment)
);
-- Sums of the facts. place '**' stands for the world, where a deployment in three nations counts once. An unknown year
-- is 0; a stage or a cooperation that nobody stated is ''. Rows of year -1 and cooperation '*' are sums over every year
-- and cooperation: most questions ask for neither, and are answered from a few hundred rows.
create table statistics_cell (
    place            varchar(2) not null,
    sector           text       not null,
    year             int        not null,
    stage            text       not null,
    cooperation      text       not null,
    deployments      int        not null,
    indicators       int        not null,
    results          int        not null,
    results_known    int        not null,
    incidents_open   int        not null,
    incidents_closed int        not null,
    primary key (place, sector, year, stage, cooperation)
);
create index statistics_cell_rolled on statistics_cell (place, sector, stage) where year = -1;
create table statistics_money (
    place       varchar(2) not null,
    sector      text       not null,
    year        int        not null,
    stage       text       not null,
    cooperation text       not null,
    currency    text       not null,
    type        text       not null,
    amount      numeric    not null,
    count       int        not null,
    primary key (place, sector, year, stage, cooperation, currency, type)
);
create table statistics_fold (
    id        int primary key check (id = 1),
    folded_at timestamptz not null
);
grant select on statistics_cell, statistics_money, statistics_fold to ${app_role};
do $$
declare name text;
begin
    foreach name in array array['statistics_dirty', 'statistics_fact', 'statistics_cell', 'statistics_money',
                                'statistics_fold'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I for select to ${app_role} using (true)', name || '_read', name);
    end loop;
end
$$;

create function statistics_note() returns trigger language plpgsql security definer set search_path from current as $$
begin
    if tg_table_name = 'deployment' then
        insert into statistics_dirty select nation, id from touched;
    else
        insert into statistics_dirty select distinct nation, deployment from touched;
    end if;
    return null;
end
$$;
do $$
declare name text;
begin
    foreach name in array array['deployment', 'indicator', 'result', 'transaction', 'incident'] loop
        execute format('create trigger statistics_added after insert on %I referencing new table as touched '
            'for each statement execute function statistics_note()', name);
        execute format('create trigger statistics_changed after update on %I referencing new table as touched '
            'for each statement execute function statistics_note()', name);
        execute format('create trigger statistics_gone after delete on %I referencing old table as touched '
            'for each statement execute function statistics_note()', name);
    end loop;
end
$$;

-- Folds what changed into the sums; one statement and so one snapshot: whatever noted a deployment is committed and seen,
-- and whatever is not yet committed notes it again. Says how many deployments were looked at.
create function statistics_fold(most int, at timestamptz) returns int language plpgsql security definer
    set search_path from current
    -- A batch touches few rows of large tables; without fresh figures on them the planner has read them whole.
    set enable_seqscan = off as $$
declare looked_at int;
begin
    with noted as (
        delete from statistics_dirty where ctid = any (array(select ctid from statistics_dirty limit most))
        returning nation, deployment
    ), taken as materialized (
        select distinct nation, deployment from noted
    ), before as materialized (
        select f.* from statistics_fact f join taken t on f.nation = t.nation and f.deployment = t.deployment
    ), after as materialized (
        select p.nation, p.id as deployment, p.places, p.sector, p.year, coalesce(p.stage, '') as stage,
            coalesce(p.cooperation, '') as cooperation, i.indicators, r.results, r.results_known,
            n.incidents_open, n.incidents_closed, m.money
        from taken t join deployment_public p on p.nation = t.nation and p.id = t.deployment
        cross join lateral (select count(*)::int as indicators from indicator c
            where c.nation = p.nation and c.deployment = p.id and c.ended_at is null) i
        cross join lateral (select count(*)::int as results, (count(*) filter (where value_known))::int as results_known
            from result c where c.nation = p.nation and c.deployment = p.id and c.superseded_by is null) r
        cross join lateral (select (count(*) filter (where state <> 'RESOLVED'))::int as incidents_open,
            (count(*) filter (where state = 'RESOLVED'))::int as incidents_closed
            from incident c where c.nation = p.nation and c.deployment = p.id) n
        cross join lateral (select coalesce(jsonb_agg(to_jsonb(s)), '[]') as money from (
            select currency, type, sum(value) as amount, count(*)::int as count from transaction c
            where c.nation = p.nation and c.deployment = p.id and c.superseded_by is null group by 1, 2) s) m
    ), kept as (
        insert into statistics_fact select * from after
        on conflict (nation, deployment) do update set places = excluded.places, sector = excluded.sector,
            year = excluded.year, stage = excluded.stage, cooperation = excluded.cooperation,
            indicators = excluded.indicators, results = excluded.results, results_known = excluded.results_known,
            incidents_open = excluded.incidents_open, incidents_closed = excluded.incidents_closed,
            money = excluded.money
    ), hidden as (
        delete from statistics_fact f using taken t where f.nation = t.nation and f.deployment = t.deployment
            and not exists (select 1 from after a where a.nation = f.nation and a.deployment = f.deployment)
    ), moved as materialized (
        select -1 as sign, b.* from before b union all select 1, a.* from after a
    ), cells as (
        insert into statistics_cell as c
        select place, sector, r.year, stage, r.cooperation, sum(sign), sum(sign * indicators), sum(sign * results),
            sum(sign * results_known), sum(sign * incidents_open), sum(sign * incidents_closed)
        from moved m, unnest(places || '**'::varchar) place,
            lateral (values (m.year, m.cooperation), (-1, '*')) r (year, cooperation) group by 1, 2, 3, 4, 5
        on conflict (place, sector, year, stage, cooperation) do update set
            deployments = c.deployments + excluded.deployments, indicators = c.indicators + excluded.indicators,
            results = c.results + excluded.results, results_known = c.results_known + excluded.results_known,
            incidents_open = c.incidents_open + excluded.incidents_open,
            incidents_closed = c.incidents_closed + excluded.incidents_closed
    ), sums as (
        insert into statistics_money as c
        select place, sector, r.year, stage, r.cooperation, s.currency, s.type, sum(sign * s.amount), sum(sign * s.count)
        from moved m, unnest(places || '**'::varchar) place,
            lateral (values (m.year, m.cooperation), (-1, '*')) r (year, cooperation),
            jsonb_to_recordset(money) as s(currency text, type text, amount numeric, count int)
        group by 1, 2, 3, 4, 5, 6, 7
        on conflict (place, sector, year, stage, cooperation, currency, type) do update set
            amount = c.amount + excluded.amount, count = c.count + excluded.count
    )
    select count(*) into looked_at from taken;
    if looked_at > 0 then
        insert into statistics_fold as f values (1, at) on conflict (id) do update set folded_at = excluded.folded_at;
    end if;
    return looked_at;
end
$$;
revoke execute on function statistics_fold(int, timestamptz) from public;
grant execute on function statistics_fold(int, timestamptz) to ${app_role};

-- ------------------------------------------------------------------ what is there already
insert into deployment_public
select d.nation, d.id, d.updated_at, d.sector, d.stage, d.origin, d.cooperation,
    coalesce(left(d.started_on, 4), '0')::int, places_of(d.nation, d.nations),
    lower(concat_ws(' ', d.title, d.summary, d.title_fr, d.summary_fr, d.system, array_to_string(d.partners, ' ')))
from deployment d where is_public(d.origin, d.stage);
insert into statistics_dirty select nation, id from deployment;

create index deployment_owner on deployment (organisation, updated_at desc, id desc);
