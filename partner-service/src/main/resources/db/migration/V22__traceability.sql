-- What a deployment runs, down to its files, and the advisories of the catalogue that touch it.
set local lock_timeout = '3s';

-- Frozen with the licence when the use is recorded: [{"path", "sizeBytes", "sha256"}]. Null where nobody asked.
alter table model_use add column files jsonb;

-- ------------------------------------------------------------------ advisories, as the catalogue told them
create table advisory_feed (
    id      int primary key check (id = 1),
    cursor  text,
    read_at timestamptz
);
create table advisory_known (
    id               text        primary key,
    version          bigint      not null,
    model            text        not null,
    kind             text        not null,
    severity         text        not null check (severity in ('LOW', 'MODERATE', 'SEVERE')),
    title            text        not null,
    text             text        not null,
    action           text        not null,
    all_revisions    boolean     not null,
    revisions        varchar[]   not null,
    state            text        not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    withdrawn_reason text,
    source           text,
    source_url       text,
    published_at     timestamptz not null,
    updated_at       timestamptz not null
);
create index advisory_known_model on advisory_known (model) where state = 'PUBLISHED';
grant select, insert, update on advisory_feed, advisory_known to ${app_role};

alter table advisory_feed enable row level security;
create policy advisory_feed_read on advisory_feed for select to ${app_role} using (sees_everything());
create policy advisory_feed_add on advisory_feed for insert to ${app_role} with check (is_system());
create policy advisory_feed_change on advisory_feed for update to ${app_role} using (is_system());
-- Advisories are public where they come from.
alter table advisory_known enable row level security;
create policy advisory_known_read on advisory_known for select to ${app_role} using (true);
create policy advisory_known_add on advisory_known for insert to ${app_role} with check (is_system());
create policy advisory_known_change on advisory_known for update to ${app_role} using (is_system());

-- ------------------------------------------------------------------ alerts
create table advisory_alert (
    nation               text        not null,
    id                   bigint      not null,
    deployment           text        not null,
    organisation         text        not null,
    version              bigint      not null,
    advisory             text        not null references advisory_known (id),
    advisory_version     bigint      not null,
    severity             text        not null check (severity in ('LOW', 'MODERATE', 'SEVERE')),
    model                text        not null,
    revisions            varchar[]   not null,
    state                text        not null check (state in ('OPEN', 'ACKNOWLEDGED', 'CLEARED')),
    raised_at            timestamptz not null,
    response             text,
    acknowledged_at      timestamptz,
    acknowledged_by      text,
    acknowledged_by_name text,
    cleared_at           timestamptz,
    cleared_because      text        check (cleared_because in ('NOT_IN_USE', 'ADVISORY_WITHDRAWN', 'SUPERSEDED')),
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((acknowledged_at is null) = (response is null)),
    check (state <> 'ACKNOWLEDGED' or acknowledged_at is not null),
    check ((state = 'CLEARED') = (cleared_because is not null))
);
create unique index advisory_alert_id on advisory_alert (id);
-- The feed may be read twice: one alert stands for one advisory on one deployment until it is cleared.
create unique index advisory_alert_once on advisory_alert (deployment, advisory) where state <> 'CLEARED';
create index advisory_alert_of on advisory_alert (deployment);
create index advisory_alert_waiting on advisory_alert (raised_at, id) where state = 'OPEN';
create index advisory_alert_standing on advisory_alert (advisory) where state <> 'CLEARED';
create index advisory_alert_own on advisory_alert (organisation, raised_at, id);

create table suspension_proposal (
    nation       text        not null,
    id           bigint      not null,
    deployment   text        not null,
    organisation text        not null,
    version      bigint      not null,
    alert        bigint      not null unique,
    state        text        not null check (state in ('OPEN', 'FOLLOWED', 'DISMISSED', 'LAPSED')),
    proposed_at  timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    reason       text,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    foreign key (nation, alert) references advisory_alert (nation, id),
    check ((state = 'OPEN') = (ended_at is null))
);
create unique index suspension_proposal_id on suspension_proposal (id);
create index suspension_proposal_open on suspension_proposal (proposed_at, id) where state = 'OPEN';
grant select, insert, update on advisory_alert, suspension_proposal to ${app_role};

-- An alert is as visible as its deployment.
alter table advisory_alert enable row level security;
create policy advisory_alert_read on advisory_alert for select to ${app_role} using (exists (select 1 from deployment d
    where d.nation = advisory_alert.nation and d.id = advisory_alert.deployment));
create policy advisory_alert_add on advisory_alert for insert to ${app_role}
    with check (writes_own(organisation) or is_system());
create policy advisory_alert_change on advisory_alert for update to ${app_role}
    using (writes_own(organisation) or is_system());
-- What is proposed among administrators is not for the ministry to read before it is decided.
alter table suspension_proposal enable row level security;
create policy suspension_proposal_read on suspension_proposal for select to ${app_role} using (sees_everything());
create policy suspension_proposal_add on suspension_proposal for insert to ${app_role} with check (is_system());
create policy suspension_proposal_change on suspension_proposal for update to ${app_role} using (writes_everything());
