-- First schema of partner-service. Runs as the owner role; the application works as ${app_role}, which owns nothing,
-- so that row-level security binds it. Stays within PostgreSQL 15.
set local lock_timeout = '3s';

create extension if not exists pg_trgm;

-- ------------------------------------------------------------------ plumbing of the shared modules
create table idempotency (
    subject      text        not null,
    key          text        not null,
    request_hash text        not null,
    status       int,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (subject, key)
);
create index idempotency_created_at on idempotency (created_at);
grant select, insert, update, delete on idempotency to ${app_role};

create table audit_head (
    chain text primary key,
    seq   bigint not null,
    hash  text   not null
);
create table audit_event (
    chain      text        not null,
    seq        bigint      not null,
    at         timestamptz not null,
    actor      text        not null,
    action     text        not null,
    subject    text        not null,
    before     text,
    after      text,
    reason     text,
    request_id text        not null,
    prev_hash  text        not null,
    hash       text        not null,
    primary key (chain, seq)
);
create index audit_event_at on audit_event (at desc, chain, seq);

create function audit_event_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are append-only' using errcode = '42501';
end
$$;
create trigger audit_event_no_change before update or delete on audit_event
    for each row execute function audit_event_is_final();
create trigger audit_event_no_truncate before truncate on audit_event
    for each statement execute function audit_event_is_final();
grant select, insert on audit_event to ${app_role};
grant select, insert, update on audit_head to ${app_role};

-- ------------------------------------------------------------------ reference data
create table reference_load (
    name      text primary key,
    sha256    text        not null,
    records   int         not null,
    loaded_at timestamptz not null
);
create table nation (
    code       text primary key check (code ~ '^[A-Z]{2}$'),
    alpha3     text not null unique check (alpha3 ~ '^[A-Z]{3}$'),
    numeric    text not null,
    name_en    text not null,
    name_fr    text not null,
    region     text not null,
    sub_region text not null
);
create table belt_and_road (
    nation     text primary key references nation (code),
    status     text not null check (status in ('LISTED', 'RECENT', 'UNCLEAR', 'WITHDRAWN')),
    certainty  text not null,
    valid_from text,
    valid_to   text,
    source     text not null,
    note       text
);
create table sector (
    code      text primary key,
    position  int    not null,
    name_en   text   not null,
    name_fr   text   not null,
    dac_codes text   not null,
    sdgs      text   not null,
    source    text   not null
);
create table checklist_item (
    id       text primary key,
    number   int  not null unique,
    section  text not null,
    sectors  text not null,
    text_en  text not null,
    text_fr  text not null,
    source   text not null
);
grant select, insert, update on reference_load, nation, belt_and_road, sector, checklist_item to ${app_role};

-- ------------------------------------------------------------------ organisations
create table organisation (
    nation      text        not null check (nation ~ '^[A-Z]{2}$'),
    id          text        not null,
    kind        text        not null check (kind in ('MINISTRY', 'PARTNER', 'ADMINISTERING_BODY')),
    name        text        not null,
    verified    boolean     not null,
    created_at  timestamptz not null,
    primary key (nation, id)
);
create unique index organisation_id on organisation (id);
grant select, insert, update on organisation to ${app_role};

-- ------------------------------------------------------------------ projects
create sequence project_number start with 1001;
create sequence deployment_number start with 2001;
create sequence child_number start with 1;
grant usage on sequence project_number, deployment_number, child_number to ${app_role};

create table project (
    nation           text        not null check (nation ~ '^[A-Z]{2}$'),
    id               text        not null,
    organisation     text        not null,
    version          bigint      not null,
    state            text        not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'AWAITING_SECOND',
                                                           'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    title            text        not null,
    sector           text        not null,
    language         text        not null,
    risk_tier        text        not null check (risk_tier in ('LOW', 'HIGH', 'NOT_KNOWN')),
    answers          jsonb       not null,
    rounds           int         not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    saved_at         timestamptz not null,
    submitted_at     timestamptz,
    reviewer         text,
    reviewer_name    text,
    decision         text        check (decision in ('APPROVED', 'REJECTED', 'CHANGES_REQUESTED')),
    decision_reason  text,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    primary key (nation, id),
    foreign key (nation, organisation) references organisation (nation, id)
);
create unique index project_id on project (id);
create index project_public on project (updated_at desc, id desc) where state = 'APPROVED';
create index project_own on project (organisation, updated_at desc, id desc);
create index project_queue on project (submitted_at, id) where state in ('SUBMITTED', 'IN_REVIEW', 'AWAITING_SECOND');
create index project_title on project using gin (lower(title) gin_trgm_ops);

-- Whoever ever wrote in a project; asked when somebody wants to review it.
create table contributor (
    nation       text        not null,
    project      text        not null,
    subject      text        not null,
    organisation text        not null,
    name         text        not null,
    since        timestamptz not null,
    primary key (nation, project, subject, organisation),
    foreign key (nation, project) references project (nation, id)
);

create table submission (
    nation            text        not null,
    project           text        not null,
    number            int         not null,
    id                bigint      not null,
    organisation      text        not null,
    content           text        not null,
    sha256            text        not null,
    title             text        not null,
    submitted_at      timestamptz not null,
    submitted_by      text        not null,
    submitted_by_name text        not null,
    primary key (nation, project, number),
    foreign key (nation, project) references project (nation, id)
);
create function submission_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'submissions are final' using errcode = '42501';
end
$$;
create trigger submission_no_change before update or delete on submission
    for each row execute function submission_is_final();

create table change_request (
    nation        text        not null,
    project       text        not null,
    number        int         not null,
    id            bigint      not null,
    organisation  text        not null,
    round         int         not null,
    section       text        not null,
    text          text        not null,
    asked_by      text        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    answer        text,
    answered_by   text,
    answered_at   timestamptz,
    withdrawn_at  timestamptz,
    primary key (nation, project, number),
    foreign key (nation, project) references project (nation, id)
);

create table review (
    nation        text        not null,
    project       text        not null,
    number        int         not null,
    id            bigint      not null,
    organisation  text        not null,
    version       bigint      not null,
    round         int         not null,
    state         text        not null check (state in ('OPEN', 'AWAITING_SECOND', 'DECIDED', 'RECUSED', 'REASSIGNED',
                                                        'WITHDRAWN')),
    reviewer      text        not null,
    reviewer_name text        not null,
    second        text,
    second_name   text,
    marks         jsonb       not null,
    comments      jsonb       not null,
    outcome       text        check (outcome in ('APPROVED', 'REJECTED', 'CHANGES_REQUESTED')),
    reason        text,
    opened_at     timestamptz not null,
    decided_at    timestamptz,
    primary key (nation, project, number),
    foreign key (nation, project) references project (nation, id)
);

create table condition (
    nation       text   not null,
    project      text   not null,
    number       int    not null,
    id           bigint not null,
    organisation text   not null,
    review       int    not null,
    item         text   not null,
    text         text   not null,
    owner        text   not null,
    due_on       date   not null,
    met          boolean not null,
    lifted_at    timestamptz,
    primary key (nation, project, number),
    foreign key (nation, project) references project (nation, id)
);
grant select, insert, update on project, contributor, change_request, review, condition to ${app_role};
grant select, insert on submission to ${app_role};

-- ------------------------------------------------------------------ deployments
create table deployment (
    nation             text        not null check (nation ~ '^[A-Z]{2}$'),
    id                 text        not null,
    version            bigint      not null,
    origin             text        not null check (origin in ('REGISTERED', 'IATI', 'REPORTED')),
    organisation       text,
    project            text,
    language           text        not null default 'en',
    title              text        not null,
    summary            text        not null,
    title_fr           text,
    summary_fr         text,
    system             text,
    sector             text        not null,
    stage              text        check (stage in ('PLANNED', 'PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED', 'CANCELLED')),
    suspended_from     text        check (suspended_from in ('PILOT', 'OPERATIONAL')),
    stage_as_reported  text,
    cooperation        text        check (cooperation in ('BELT_AND_ROAD', 'SOUTH_SOUTH', 'OTHER')),
    cooperation_source text,
    nations            varchar(2)[] not null,
    partners           varchar[]   not null,
    dac_codes          varchar[]   not null,
    started_on         text        check (started_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    source_name        text,
    source_urls        varchar[]   not null,
    source_read_on     text,
    confidence         text,
    figures            text,
    note               text,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    primary key (nation, id),
    foreign key (nation, project) references project (nation, id),
    -- A registered one has an owner, a project and a stage of ours; a reported one has none of the three.
    check ((origin = 'REGISTERED') = (project is not null)),
    check (origin <> 'REPORTED' or (organisation is null and stage is null)),
    check (origin <> 'REGISTERED' or (organisation is not null and stage is not null)),
    -- What nobody stated with a source is not known.
    check (cooperation is null or cooperation_source is not null),
    check ((suspended_from is not null) = (coalesce(stage, '') = 'SUSPENDED'))
);
create unique index deployment_id on deployment (id);
create index deployment_recent on deployment (updated_at desc, id desc);
create index deployment_nations on deployment using gin (nations);
create index deployment_title on deployment using gin (lower(title) gin_trgm_ops);
create unique index deployment_of_project on deployment (nation, project) where stage <> 'CANCELLED';

create table site (
    nation     text   not null,
    deployment text   not null,
    id         bigint not null,
    name       text   not null,
    precision  text   not null check (precision in ('PLACE_NAME', 'POINT')),
    longitude  numeric(9, 6) check (longitude between -180 and 180),
    latitude   numeric(9, 6) check (latitude between -90 and 90),
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((precision = 'POINT') = (longitude is not null and latitude is not null))
);
create index site_of on site (deployment);

create table model_use (
    nation             text   not null,
    deployment         text   not null,
    id                 bigint not null,
    model              text   not null,
    revision           text   not null,
    upstream_commit    text,
    licence_id         text,
    licence_name       text,
    licence_status     text   not null,
    terms_as_approved  jsonb,
    purpose            text   not null,
    runs_on            text   not null,
    data_nation        text   not null,
    inference_nation   text   not null,
    access_from_abroad text   not null,
    since              date   not null,
    frozen_at          timestamptz not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id)
);
create index model_use_of on model_use (deployment);
create index model_use_model on model_use (model, revision);

create table indicator (
    nation         text   not null,
    deployment     text   not null,
    id             bigint not null,
    name           text   not null,
    unit           text   not null,
    how_measured   text   not null,
    baseline       numeric,
    baseline_known boolean not null,
    baseline_on    text,
    target         numeric not null,
    target_on      text    not null,
    frequency      text   not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check (baseline_known = (baseline is not null))
);
create index indicator_of on indicator (deployment);
grant select, insert, update on deployment, site, model_use, indicator to ${app_role};

-- ------------------------------------------------------------------ row-level security: the second wall
-- The service sets app.org and app.role at the start of every transaction. Where neither is set, nothing but
-- public rows is seen and nothing is written. The application's own checks stand before this and are stricter.
create function sees_everything() returns boolean language sql stable as
    $$ select coalesce(current_setting('app.role', true), '') in ('admin', 'auditor', 'system') $$;
create function writes_everything() returns boolean language sql stable as
    $$ select coalesce(current_setting('app.role', true), '') in ('admin', 'system') $$;
create function is_own(organisation text) returns boolean language sql stable as
    $$ select organisation is not null and organisation = nullif(current_setting('app.org', true), '') $$;

alter table project enable row level security;
create policy project_read on project for select to ${app_role}
    using (state = 'APPROVED' or is_own(organisation) or sees_everything());
create policy project_add on project for insert to ${app_role}
    with check (is_own(organisation) or writes_everything());
create policy project_change on project for update to ${app_role}
    using (is_own(organisation) or writes_everything())
    with check (is_own(organisation) or writes_everything());

alter table submission enable row level security;
create policy submission_read on submission for select to ${app_role} using (is_own(organisation) or sees_everything());
create policy submission_add on submission for insert to ${app_role} with check (is_own(organisation));

alter table contributor enable row level security;
create policy contributor_read on contributor for select to ${app_role} using (is_own(organisation) or sees_everything());
create policy contributor_add on contributor for insert to ${app_role} with check (is_own(organisation));

alter table change_request enable row level security;
create policy change_request_read on change_request for select to ${app_role}
    using (is_own(organisation) or sees_everything());
create policy change_request_add on change_request for insert to ${app_role} with check (writes_everything());
create policy change_request_change on change_request for update to ${app_role}
    using (is_own(organisation) or writes_everything());

alter table review enable row level security;
create policy review_read on review for select to ${app_role} using (is_own(organisation) or sees_everything());
create policy review_add on review for insert to ${app_role} with check (writes_everything());
-- The ministry ends an open review by withdrawing; it changes nothing else, which the service holds.
create policy review_change on review for update to ${app_role} using (is_own(organisation) or writes_everything());

alter table condition enable row level security;
create policy condition_read on condition for select to ${app_role} using (is_own(organisation) or sees_everything());
create policy condition_add on condition for insert to ${app_role} with check (writes_everything());
create policy condition_change on condition for update to ${app_role} using (writes_everything());

alter table deployment enable row level security;
create policy deployment_read on deployment for select to ${app_role}
    using (origin <> 'REGISTERED' or stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED')
           or is_own(organisation) or sees_everything());
create policy deployment_add on deployment for insert to ${app_role}
    with check (is_own(organisation) or writes_everything());
create policy deployment_change on deployment for update to ${app_role}
    using (is_own(organisation) or writes_everything());

-- Children of a deployment are as visible as the deployment: the inner query is bound by the policy above.
do $$
declare child text;
begin
    foreach child in array array['site', 'model_use', 'indicator'] loop
        execute format('alter table %I enable row level security', child);
        execute format('create policy %I on %I for select to ${app_role} using (exists (select 1 from deployment d '
            'where d.nation = %I.nation and d.id = %I.deployment))', child || '_read', child, child, child);
        execute format('create policy %I on %I for insert to ${app_role} with check (exists (select 1 from deployment d '
            'where d.nation = %I.nation and d.id = %I.deployment and (is_own(d.organisation) or writes_everything())))',
            child || '_add', child, child, child);
        execute format('create policy %I on %I for update to ${app_role} using (exists (select 1 from deployment d '
            'where d.nation = %I.nation and d.id = %I.deployment and (is_own(d.organisation) or writes_everything())))',
            child || '_change', child, child, child);
    end loop;
end
$$;
