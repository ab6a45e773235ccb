-- Open data: what changed for the public, activities taken from IATI files, and the runs that took them.
set local lock_timeout = '3s';

-- ------------------------------------------------------------------ what the standard asks for
alter table organisation
    add column iati_ref  text check (iati_ref ~ '^[^/&|?[:space:]]{1,200}$'),
    add column iati_type text check (iati_type ~ '^[0-9]{2}$');
alter table deployment add column closed_on date;

-- ------------------------------------------------------------------ the change feed
-- One row for each deployment that is or was public. Sequence numbers are given out before commits, so readers take
-- only changes of transactions older than the oldest one that still runs, in the order of transaction and number.
create sequence deployment_change_number;
create table deployment_change (
    nation     text        not null,
    deployment text        not null,
    xid        xid8        not null,
    number     bigint      not null,
    changed_at timestamptz not null,
    -- no longer public: what readers hold of it has to go
    gone       boolean     not null,
    primary key (nation, deployment)
);
create index deployment_change_order on deployment_change (xid, number);
create index deployment_change_time on deployment_change (changed_at desc);
grant select on deployment_change to ${app_role};

-- Runs as the owner: nobody else writes the feed. What never was public leaves no trace in it.
create function note_deployment_change() returns trigger language plpgsql security definer set search_path from current
as $$
declare
    of_deployment text;
    is_public boolean;
begin
    if tg_table_name = 'deployment' then
        of_deployment := new.id;
    else
        of_deployment := new.deployment;
    end if;
    select d.origin <> 'REGISTERED' or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED') into is_public
    from deployment d where d.nation = new.nation and d.id = of_deployment;
    if is_public then
        insert into deployment_change as c (nation, deployment, xid, number, changed_at, gone)
        values (new.nation, of_deployment, pg_current_xact_id(), nextval('deployment_change_number'), now(), false)
        on conflict (nation, deployment) do update set xid = excluded.xid, number = excluded.number,
            changed_at = excluded.changed_at, gone = false
        where c.xid <> excluded.xid or c.gone;
    else
        update deployment_change set xid = pg_current_xact_id(), number = nextval('deployment_change_number'),
            changed_at = now(), gone = true
        where nation = new.nation and deployment = of_deployment and not gone;
    end if;
    return null;
end
$$;
do $$
declare part text;
begin
    foreach part in array array['deployment', 'site', 'model_use', 'indicator', 'participant', 'milestone', 'result',
                                'result_part', 'transaction', 'budget_line', 'document', 'incident'] loop
        execute format('create trigger %I after insert or update on %I for each row execute function '
            'note_deployment_change()', part || '_is_noted', part);
    end loop;
end
$$;
insert into deployment_change (nation, deployment, xid, number, changed_at, gone)
select nation, id, pg_current_xact_id(), nextval('deployment_change_number'), updated_at, false from deployment
where origin <> 'REGISTERED' or stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED')
order by updated_at, id;

-- ------------------------------------------------------------------ imported activities
create function imports_for(organisation text) returns boolean language sql stable as
    $$ select writes_everything() or (is_own(organisation)
              and coalesce(current_setting('app.role', true), '') in ('ministry', 'partner')) $$;

create policy deployment_add_imported on deployment for insert to ${app_role}
    with check (origin = 'IATI' and imports_for(organisation));
create policy deployment_change_imported on deployment for update to ${app_role}
    using (origin = 'IATI' and imports_for(organisation))
    with check (origin = 'IATI' and imports_for(organisation));

-- The activity as it came, whole: the export gives back what the columns of a deployment have no place for.
create table iati_activity (
    nation       text        not null,
    deployment   text        not null,
    organisation text        not null,
    identifier   text        not null,
    version      text        not null,
    sha256       text        not null,
    xml          text        not null,
    bytes        int         not null,
    imported_at  timestamptz not null,
    primary key (nation, deployment),
    foreign key (nation, deployment) references deployment (nation, id)
);
-- One owner for each identifier, whichever nation it was filed under.
create unique index iati_activity_identifier on iati_activity (identifier);
alter table iati_activity enable row level security;
create policy iati_activity_read on iati_activity for select to ${app_role} using (true);
create policy iati_activity_add on iati_activity for insert to ${app_role} with check (imports_for(organisation));
create policy iati_activity_change on iati_activity for update to ${app_role}
    using (imports_for(organisation)) with check (imports_for(organisation));
grant select, insert, update on iati_activity to ${app_role};

-- ------------------------------------------------------------------ runs
create sequence iati_import_number start with 1001;
grant usage on sequence iati_import_number to ${app_role};
create table iati_import (
    nation          text        not null check (nation ~ '^[A-Z]{2}$'),
    id              text        not null,
    organisation    text        not null,
    state           text        not null check (state in ('RUNNING', 'DONE', 'STOPPED', 'INTERRUPTED')),
    dry_run         boolean     not null,
    sha256          text        not null,
    bytes           bigint      not null,
    bytes_read      bigint      not null default 0,
    version         text,
    records         int         not null default 0,
    created         int         not null default 0,
    updated         int         not null default 0,
    unchanged       int         not null default 0,
    refused         int         not null default 0,
    findings        int         not null default 0,
    started_by      text        not null,
    started_by_name text        not null,
    started_at      timestamptz not null,
    seen_at         timestamptz not null,
    ended_at        timestamptz,
    primary key (nation, id),
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index iati_import_id on iati_import (id);
create index iati_import_own on iati_import (organisation, started_at desc, id desc);
create index iati_import_running on iati_import (seen_at) where state = 'RUNNING';
-- One at a time for each organisation: two files that tell of the same activity would race.
create unique index iati_import_one on iati_import (organisation) where state = 'RUNNING';

create table iati_import_record (
    nation       text   not null,
    run          text   not null,
    organisation text   not null,
    number       int    not null,
    identifier   text,
    outcome      text   not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED')),
    deployment   text,
    line         int    not null,
    findings     jsonb  not null,
    primary key (nation, run, number),
    foreign key (nation, run) references iati_import (nation, id)
);
create unique index iati_import_record_once on iati_import_record (nation, run, identifier)
    where outcome <> 'REFUSED';

do $$
declare part text;
begin
    foreach part in array array['iati_import', 'iati_import_record'] loop
        execute format('alter table %I enable row level security', part);
        execute format('create policy %I on %I for select to ${app_role} '
            'using (is_own(organisation) or sees_everything())', part || '_read', part);
        execute format('create policy %I on %I for insert to ${app_role} with check (imports_for(organisation))',
            part || '_add', part);
        execute format('create policy %I on %I for update to ${app_role} using (imports_for(organisation))',
            part || '_change', part);
        execute format('grant select, insert, update on %I to ${app_role}', part);
    end loop;
end
$$;
