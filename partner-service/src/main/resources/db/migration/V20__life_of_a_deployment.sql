-- The life of a deployment: who takes part, what was planned and reached, what it cost, what went wrong, and how it
-- changes. Ids are drawn from child_number, as those of sites and indicators are.
set local lock_timeout = '3s';

-- ------------------------------------------------------------------ who reads and writes beside the ministry
-- A partner whose offer a project accepted reports on the deployments of that project and reads their closed records.
-- There are no matches yet: the migration that adds them replaces these two functions, and nothing else.
create function is_matched_partner(nation text, project text) returns boolean language sql stable as
    $$ select false $$;
create function is_matched_with(organisation text) returns boolean language sql stable as
    $$ select false $$;

create function reads_in_full(nation text, organisation text, project text) returns boolean language sql stable as
    $$ select is_own(organisation) or sees_everything() or is_matched_partner(nation, project) $$;
create function reports_on(nation text, organisation text, project text) returns boolean language sql stable as
    $$ select writes_own(organisation) or writes_everything() or is_matched_partner(nation, project) $$;

alter policy deployment_read on deployment
    using (origin <> 'REGISTERED' or stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED')
           or reads_in_full(nation, organisation, project));

-- A partner's deed on a deployment stands in the chain of its ministry; a problem that anyone reports in that of the
-- administering body.
alter policy audit_event_add on audit_event
    with check (is_own(chain) or writes_everything() or is_matched_with(chain)
                or (chain = 'commons-office' and action = 'problem-report.receive'));

-- ------------------------------------------------------------------ the deployment and its first parts
alter table deployment
    add column confirm_by        date,
    add column confirmed_at      timestamptz,
    add column confirmed_by      text,
    add column confirmed_by_name text;
update deployment set confirm_by = (updated_at + interval '1 year')::date
    where origin = 'REGISTERED' and stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED');
create index deployment_confirm_by on deployment (confirm_by, id)
    where origin = 'REGISTERED' and stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED');

-- Set by an accepted amendment that takes the part out; what is over stays on record.
alter table site add column ended_at timestamptz, add column unusual_place_confirmed boolean not null default false;
alter table model_use add column ended_at timestamptz;
alter table indicator
    add column ended_at       timestamptz,
    add column measure        text    not null default 'UNIT' check (measure in ('UNIT', 'PERCENTAGE')),
    add column ascending      boolean not null default true,
    -- [{"name": "sex", "categories": ["female", "male"], "rule": "TOTAL" | "HUNDRED" | "FREE"}]
    add column disaggregation jsonb   not null default '[]';

create table participant (
    nation       text        not null,
    deployment   text        not null,
    id           bigint      not null,
    role         smallint    not null check (role between 1 and 4),
    name         text        not null,
    ref          text,
    type         text,
    organisation text,
    added_by     text        not null,
    added_at     timestamptz not null,
    ended_at     timestamptz,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id)
);
create index participant_of on participant (deployment, id);
create index participant_organisation on participant (organisation) where organisation is not null;

-- ------------------------------------------------------------------ what is reported, and accepted with a report
create table milestone (
    nation           text        not null,
    deployment       text        not null,
    id               bigint      not null,
    version          bigint      not null default 0,
    title            text        not null,
    description      text,
    type             text        not null check (type in ('preProcurement', 'approval', 'engagement', 'assessment',
                                                 'delivery', 'reporting', 'financing', 'payment', 'procurement',
                                                 'contractClose')),
    planned_on       date        not null,
    status           text        not null check (status in ('scheduled', 'met', 'notMet', 'partiallyMet')),
    achieved_on      date,
    acceptance       text        not null default 'REPORTED' check (acceptance in ('REPORTED', 'ACCEPTED')),
    accepted_in      bigint,
    reported_by      text        not null,
    reported_by_name text        not null,
    reported_for     text        not null,
    reported_at      timestamptz not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((status = 'met') = (achieved_on is not null)),
    check ((acceptance = 'ACCEPTED') = (accepted_in is not null))
);
create index milestone_of on milestone (deployment, planned_on, id);

create table result (
    nation           text        not null,
    deployment       text        not null,
    id               bigint      not null,
    indicator        bigint      not null,
    period_start     date        not null,
    period_end       date        not null,
    value            numeric,
    value_known      boolean     not null,
    note             text,
    -- A later report of the same period takes the place of an earlier one, which stays on record.
    superseded_by    bigint,
    acceptance       text        not null default 'REPORTED' check (acceptance in ('REPORTED', 'ACCEPTED')),
    accepted_in      bigint,
    reported_by      text        not null,
    reported_by_name text        not null,
    reported_for     text        not null,
    reported_at      timestamptz not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    foreign key (nation, indicator) references indicator (nation, id),
    check (period_start <= period_end),
    check (value_known = (value is not null)),
    check ((acceptance = 'ACCEPTED') = (accepted_in is not null))
);
create index result_of on result (deployment, id);
create unique index result_current on result (nation, indicator, period_start, period_end) where superseded_by is null;

create table result_part (
    nation      text    not null,
    deployment  text    not null,
    result      bigint  not null,
    dimension   text    not null,
    category    text    not null,
    value       numeric,
    value_known boolean not null,
    primary key (nation, result, dimension, category),
    foreign key (nation, result) references result (nation, id),
    check (value_known = (value is not null))
);

create table transaction (
    nation           text           not null,
    deployment       text           not null,
    id               bigint         not null,
    -- code of the IATI list TransactionType
    type             text           not null check (type ~ '^([1-9]|1[0-3])$'),
    happened_on      date           not null,
    value            numeric(24, 4) not null,
    currency         text           not null check (currency ~ '^[A-Z]{3}$'),
    value_on         date           not null,
    description      text,
    ref              text,
    provider_name    text,
    provider_ref     text,
    receiver_name    text,
    receiver_ref     text,
    superseded_by    bigint,
    acceptance       text           not null default 'REPORTED' check (acceptance in ('REPORTED', 'ACCEPTED')),
    accepted_in      bigint,
    reported_by      text           not null,
    reported_by_name text           not null,
    reported_for     text           not null,
    reported_at      timestamptz    not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((acceptance = 'ACCEPTED') = (accepted_in is not null))
);
create index transaction_of on transaction (deployment, happened_on, id);

create table budget_line (
    nation        text           not null,
    deployment    text           not null,
    id            bigint         not null,
    -- codes of the IATI lists BudgetType and BudgetStatus
    type          text           not null check (type in ('1', '2')),
    status        text           not null check (status in ('1', '2')),
    period_start  date           not null,
    period_end    date           not null,
    value         numeric(24, 4) not null,
    currency      text           not null check (currency ~ '^[A-Z]{3}$'),
    value_on      date           not null,
    superseded_by bigint,
    added_by      text           not null,
    added_at      timestamptz    not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check (period_start <= period_end)
);
create index budget_line_of on budget_line (deployment, period_start, id);

-- ------------------------------------------------------------------ documents
create table document (
    nation        text        not null,
    deployment    text        not null,
    id            bigint      not null,
    title         text        not null,
    language      text        not null,
    -- code of the IATI list DocumentCategory
    category      text        not null,
    kind          text        not null check (kind in ('LINK', 'FILE')),
    audience      text        not null check (audience in ('PUBLIC', 'CLOSED')),
    url           text,
    file_name     text,
    media_type    text        not null,
    size_bytes    bigint,
    sha256        text,
    added_by      text        not null,
    added_by_name text        not null,
    added_at      timestamptz not null,
    ended_at      timestamptz,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((kind = 'LINK') = (url is not null)),
    check ((kind = 'FILE') = (sha256 is not null and size_bytes is not null and file_name is not null))
);
create index document_of on document (deployment, id);
-- Apart from its document, so that no list ever reads it.
create table document_content (
    nation   text   not null,
    document bigint not null,
    content  bytea  not null check (length(content) between 1 and 2097152),
    primary key (nation, document),
    foreign key (nation, document) references document (nation, id)
);
alter table document_content alter column content set storage external;

-- ------------------------------------------------------------------ progress and closing reports
create table progress_report (
    nation            text        not null,
    deployment        text        not null,
    id                bigint      not null,
    number            int         not null,
    organisation      text        not null,
    version           bigint      not null default 0,
    kind              text        not null check (kind in ('PROGRESS', 'CLOSING')),
    state             text        not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    period_start      date        not null,
    period_end        date        not null,
    language          text        not null,
    text              text        not null,
    -- [{"number", "text", "by", "at", "answer", "answeredAt"}]: between ministry and administrators, never public
    comments          jsonb       not null default '[]',
    created_by        text        not null,
    created_by_name   text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    submitted_by      text,
    submitted_by_name text,
    submitted_at      timestamptz,
    decided_by        text,
    decided_by_name   text,
    decided_at        timestamptz,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check (period_start <= period_end)
);
create unique index progress_report_of on progress_report (deployment, number);
create index progress_report_queue on progress_report (submitted_at, id) where state = 'SUBMITTED';
-- One closing report at a time.
create unique index progress_report_closing on progress_report (nation, deployment) where kind = 'CLOSING';

create table report_item (
    nation     text   not null,
    deployment text   not null,
    report     bigint not null,
    kind       text   not null check (kind in ('MILESTONE', 'RESULT', 'TRANSACTION', 'INCIDENT')),
    item       bigint not null,
    primary key (nation, report, kind, item),
    foreign key (nation, report) references progress_report (nation, id)
);

-- Whoever wrote in a report; asked when somebody wants to judge it.
create table report_contributor (
    nation       text   not null,
    report       bigint not null,
    subject      text   not null,
    organisation text   not null,
    primary key (nation, report, subject),
    foreign key (nation, report) references progress_report (nation, id)
);

-- ------------------------------------------------------------------ incidents: what everybody sees, and the rest apart
create table incident (
    nation            text        not null,
    deployment        text        not null,
    id                bigint      not null,
    version           bigint      not null default 0,
    kind              text        not null check (kind in ('INCIDENT', 'HAZARD')),
    -- types of harm as the OECD framework for reporting AI incidents names them
    harm              text        not null check (harm in ('PHYSICAL', 'PSYCHOLOGICAL', 'REPUTATIONAL', 'ECONOMIC',
                                                           'ENVIRONMENTAL', 'PUBLIC_INTEREST', 'HUMAN_RIGHTS')),
    severity          text        not null check (severity in ('LOW', 'MODERATE', 'SEVERE')),
    reversibility     text        not null check (reversibility in ('REVERSIBLE', 'IRREVERSIBLE', 'NOT_KNOWN')),
    state             text        not null check (state in ('OPEN', 'MITIGATED', 'RESOLVED')),
    title             text        not null,
    summary           text        not null,
    happened_on       date        not null,
    model_use         bigint,
    corrective_action text,
    mitigated_at      timestamptz,
    resolved_at       timestamptz,
    acceptance        text        not null default 'REPORTED' check (acceptance in ('REPORTED', 'ACCEPTED')),
    accepted_in       bigint,
    reported_at       timestamptz not null,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    foreign key (nation, model_use) references model_use (nation, id),
    check ((acceptance = 'ACCEPTED') = (accepted_in is not null)),
    check (state = 'OPEN' or corrective_action is not null)
);
create index incident_of on incident (deployment, id);
create index incident_recent on incident (reported_at desc, id desc);
create index incident_open on incident (severity, reported_at desc, id desc) where state <> 'RESOLVED';
create index incident_model_use on incident (model_use) where model_use is not null;

create table incident_detail (
    nation           text not null,
    deployment       text not null,
    incident         bigint not null,
    description      text not null,
    people_affected  bigint check (people_affected >= 0),
    scale_known      boolean not null,
    reported_by      text not null,
    reported_by_name text not null,
    reported_for     text not null,
    problem_report   bigint,
    primary key (nation, incident),
    foreign key (nation, incident) references incident (nation, id),
    check (scale_known = (people_affected is not null))
);

-- ------------------------------------------------------------------ problems that anyone reports
create table problem_report (
    -- nation of the deployment, XX for a model
    nation          text        not null check (nation ~ '^[A-Z]{2}$'),
    id              bigint      not null,
    reference       text        not null,
    version         bigint      not null default 0,
    about           text        not null check (about in ('MODEL', 'DEPLOYMENT')),
    model           text,
    deployment      text,
    text            text        not null,
    language        text,
    state           text        not null check (state in ('RECEIVED', 'DISMISSED', 'INCIDENT')),
    received_at     timestamptz not null,
    reason          text,
    incident        bigint,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    primary key (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((about = 'MODEL') = (model is not null)),
    check ((about = 'DEPLOYMENT') = (deployment is not null) or state = 'INCIDENT'),
    check ((state = 'DISMISSED') = (reason is not null)),
    check ((state = 'INCIDENT') = (incident is not null))
);
create unique index problem_report_reference on problem_report (reference);
create index problem_report_queue on problem_report (received_at, id) where state = 'RECEIVED';
create index problem_report_recent on problem_report (received_at desc, id desc);

-- How many reports came in an hour: from one client (its hash of that day, which nobody can turn back), and in all.
create table problem_report_count (
    client text        not null,
    hour   timestamptz not null,
    count  int         not null,
    primary key (client, hour)
);
create index problem_report_count_hour on problem_report_count (hour);

-- ------------------------------------------------------------------ going live, and the conditions of the approval
create table go_live_review (
    nation            text        not null,
    deployment        text        not null,
    number            int         not null,
    id                bigint      not null,
    organisation      text        not null,
    version           bigint      not null default 0,
    state             text        not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    requested_by      text        not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    decided_by        text,
    decided_by_name   text,
    decided_at        timestamptz,
    reason            text,
    primary key (nation, deployment, number),
    foreign key (nation, deployment) references deployment (nation, id)
);
create unique index go_live_review_open on go_live_review (nation, deployment) where state = 'REQUESTED';
create index go_live_review_queue on go_live_review (requested_at, id) where state = 'REQUESTED';

alter table condition
    add column version         bigint not null default 0,
    add column evidence        text,
    add column evidence_by     text,
    add column evidence_at     timestamptz,
    add column met_by          text,
    add column met_at          timestamptz,
    add column returned_reason text;
create unique index condition_id on condition (id);
create index condition_open on condition (due_on, id) where not met and lifted_at is null;

create function condition_is_met_by_others() returns trigger language plpgsql as $$
begin
    if new.met and not old.met and not is_system() and not (writes_everything() and is_acting(new.met_by)) then
        raise exception 'only an administrator says that a condition is met' using errcode = '42501';
    end if;
    if not writes_everything() and (new.text, new.owner, new.due_on, new.lifted_at)
            is distinct from (old.text, old.owner, old.due_on, old.lifted_at) then
        raise exception 'a condition is changed by who demanded it' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger condition_is_met_by_others before update on condition
    for each row execute function condition_is_met_by_others();
alter policy condition_change on condition using (writes_own(organisation) or writes_everything());

-- ------------------------------------------------------------------ amendments
create sequence amendment_number start with 1;
grant usage on sequence amendment_number to ${app_role};
create table amendment (
    nation            text        not null check (nation ~ '^[A-Z]{2}$'),
    id                text        not null,
    version           bigint      not null default 0,
    organisation      text        not null,
    about             text        not null check (about in ('PROJECT', 'DEPLOYMENT')),
    project           text,
    deployment        text,
    -- version of the record that the changes start from
    base_version      bigint      not null,
    state             text        not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    reason            text        not null,
    changes           jsonb       not null,
    created_by        text        not null,
    created_by_name   text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    submitted_by      text,
    submitted_by_name text,
    submitted_at      timestamptz,
    decided_by        text,
    decided_by_name   text,
    decided_at        timestamptz,
    comment           text,
    primary key (nation, id),
    foreign key (nation, project) references project (nation, id),
    foreign key (nation, deployment) references deployment (nation, id),
    check ((about = 'PROJECT') = (project is not null)),
    check ((about = 'DEPLOYMENT') = (deployment is not null))
);
create unique index amendment_id on amendment (id);
-- One open amendment of a record at a time.
create unique index amendment_open on amendment (nation, coalesce(project, deployment)) where state <> 'ACCEPTED';
create index amendment_queue on amendment (submitted_at, id) where state = 'SUBMITTED';
create index amendment_own on amendment (organisation, updated_at desc, id desc);
create index amendment_recent on amendment (updated_at desc, id desc);

create table amendment_contributor (
    nation       text not null,
    amendment    text not null,
    subject      text not null,
    organisation text not null,
    primary key (nation, amendment, subject),
    foreign key (nation, amendment) references amendment (nation, id)
);

-- ------------------------------------------------------------------ separation of duties
create function is_decided_by_others() returns trigger language plpgsql as $$
begin
    if is_system() or (tg_op = 'UPDATE' and new.state = old.state) then
        return new;
    end if;
    if new.state in ('ACCEPTED', 'RETURNED', 'GRANTED', 'REFUSED')
            and (tg_op = 'INSERT' or not writes_everything() or not is_acting(new.decided_by)) then
        raise exception 'only an administrator decides, in its own name' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger progress_report_is_decided_by_others before insert or update on progress_report
    for each row execute function is_decided_by_others();
create trigger amendment_is_decided_by_others before insert or update on amendment
    for each row execute function is_decided_by_others();
create trigger go_live_review_is_decided_by_others before insert or update on go_live_review
    for each row execute function is_decided_by_others();

-- What was reported becomes accepted in the hands of an administrator only.
create function is_accepted_by_others() returns trigger language plpgsql as $$
begin
    if new.acceptance = 'ACCEPTED' and not writes_everything()
            and (tg_op = 'INSERT' or old.acceptance <> 'ACCEPTED') then
        raise exception 'only an administrator accepts what was reported' using errcode = '42501';
    end if;
    return new;
end
$$;

-- ------------------------------------------------------------------ row-level security
do $$
declare
    child text;
    seen constant text := 'exists (select 1 from deployment d where d.nation = %1$I.nation and d.id = %1$I.deployment)';
    reported constant text := 'exists (select 1 from deployment d where d.nation = %1$I.nation'
        ' and d.id = %1$I.deployment and reports_on(d.nation, d.organisation, d.project))';
    full_read constant text := 'exists (select 1 from deployment d where d.nation = %1$I.nation'
        ' and d.id = %1$I.deployment and reads_in_full(d.nation, d.organisation, d.project))';
    reading text;
begin
    foreach child in array array['participant', 'milestone', 'result', 'result_part', 'transaction', 'budget_line',
                                 'document', 'progress_report', 'report_item', 'incident', 'incident_detail',
                                 'go_live_review'] loop
        reading := case child
            when 'document' then '(audience = ''PUBLIC'' and ended_at is null and ' || seen || ') or ' || full_read
            when 'progress_report' then '(state = ''ACCEPTED'' and ' || seen || ') or ' || full_read
            when 'report_item' then 'exists (select 1 from progress_report r where r.nation = %1$I.nation'
                ' and r.id = %1$I.report)'
            when 'incident_detail' then full_read
            when 'go_live_review' then full_read
            else seen
        end;
        execute format('alter table %I enable row level security', child);
        execute format('create policy %2$I on %1$I for select to ${app_role} using (' || reading || ')',
            child, child || '_read');
        execute format('create policy %2$I on %1$I for insert to ${app_role} with check (' || reported || ')',
            child, child || '_add');
        execute format('create policy %2$I on %1$I for update to ${app_role} using (' || reported || ')',
            child, child || '_change');
        execute format('grant select, insert, update on %I to ${app_role}', child);
    end loop;
    foreach child in array array['milestone', 'result', 'transaction', 'incident'] loop
        execute format('create trigger %2$I before insert or update on %1$I for each row execute function '
            'is_accepted_by_others()', child, child || '_is_accepted_by_others');
    end loop;
end
$$;
-- A draft's list of covered items is made anew whenever it is saved.
grant delete on report_item to ${app_role};
create policy report_item_drop on report_item for delete to ${app_role}
    using (exists (select 1 from progress_report r where r.nation = report_item.nation and r.id = report_item.report
                   and r.state in ('DRAFT', 'RETURNED') and (writes_own(r.organisation) or writes_everything())));

alter table document_content enable row level security;
create policy document_content_read on document_content for select to ${app_role}
    using (exists (select 1 from document d where d.nation = document_content.nation and d.id = document_content.document));
create policy document_content_add on document_content for insert to ${app_role}
    with check (exists (select 1 from document d join deployment p on p.nation = d.nation and p.id = d.deployment
                        where d.nation = document_content.nation and d.id = document_content.document
                          and reports_on(p.nation, p.organisation, p.project)));
grant select, insert on document_content to ${app_role};

alter table report_contributor enable row level security;
create policy report_contributor_read on report_contributor for select to ${app_role}
    using (is_own(organisation) or sees_everything());
create policy report_contributor_add on report_contributor for insert to ${app_role}
    with check (writes_own(organisation));
alter table amendment_contributor enable row level security;
create policy amendment_contributor_read on amendment_contributor for select to ${app_role}
    using (is_own(organisation) or sees_everything());
create policy amendment_contributor_add on amendment_contributor for insert to ${app_role}
    with check (writes_own(organisation));
grant select, insert on report_contributor, amendment_contributor to ${app_role};

alter table amendment enable row level security;
create policy amendment_read on amendment for select to ${app_role} using (is_own(organisation) or sees_everything());
create policy amendment_add on amendment for insert to ${app_role} with check (writes_own(organisation));
create policy amendment_change on amendment for update to ${app_role}
    using (writes_own(organisation) or writes_everything());
grant select, insert, update on amendment to ${app_role};

-- Anyone hands a problem in; only administrators read what came.
alter table problem_report enable row level security;
create policy problem_report_read on problem_report for select to ${app_role} using (sees_everything());
create policy problem_report_add on problem_report for insert to ${app_role} with check (state = 'RECEIVED');
create policy problem_report_change on problem_report for update to ${app_role} using (writes_everything());
grant select, insert, update on problem_report to ${app_role};
-- Counts only, of clients that it can't name.
alter table problem_report_count enable row level security;
create policy problem_report_count_all on problem_report_count for all to ${app_role} using (true) with check (true);
grant select, insert, update, delete on problem_report_count to ${app_role};
