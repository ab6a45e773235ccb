-- Who wrote in the life of a deployment judges nothing of it, and what is of high risk changes by two judges.
set local lock_timeout = '3s';

-- ------------------------------------------------------------------ who contributed
-- One record for each deployment and person, whatever it was that they wrote in it.
create table deployment_contributor (
    nation       text        not null,
    deployment   text        not null,
    subject      text        not null,
    organisation text        not null,
    since        timestamptz not null,
    primary key (nation, deployment, subject, organisation),
    foreign key (nation, deployment) references deployment (nation, id)
);
grant select on deployment_contributor to ${app_role};
alter table deployment_contributor enable row level security;
create policy deployment_contributor_read on deployment_contributor for select to ${app_role}
    using (is_own(organisation) or sees_everything());

-- What was written before today.
insert into deployment_contributor
select w.nation, w.deployment, w.subject, w.organisation, min(w.at) from (
    select nation, deployment, reported_by as subject, reported_for as organisation, reported_at as at from milestone
    union all select nation, deployment, reported_by, reported_for, reported_at from result
    union all select nation, deployment, reported_by, reported_for, reported_at from transaction
    union all select d.nation, d.deployment, d.reported_by, d.reported_for, i.reported_at
        from incident_detail d join incident i on i.nation = d.nation and i.id = d.incident
    union all select r.nation, r.deployment, c.subject, c.organisation, r.created_at
        from report_contributor c join progress_report r on r.nation = c.nation and r.id = c.report
    union all select a.nation, a.deployment, c.subject, c.organisation, a.created_at
        from amendment_contributor c join amendment a on a.nation = c.nation and a.id = c.amendment
        where a.deployment is not null
    union all select nation, deployment, requested_by, organisation, requested_at from go_live_review
    union all select p.nation, p.deployment, p.added_by, d.organisation, p.added_at
        from participant p join deployment d on d.nation = p.nation and d.id = p.deployment
    union all select b.nation, b.deployment, b.added_by, d.organisation, b.added_at
        from budget_line b join deployment d on d.nation = b.nation and d.id = b.deployment
    union all select o.nation, o.deployment, o.added_by, d.organisation, o.added_at
        from document o join deployment d on d.nation = o.nation and d.id = o.deployment
) w
join organisation o on o.id = w.organisation and o.kind <> 'ADMINISTERING_BODY'
group by w.nation, w.deployment, w.subject, w.organisation;
-- What is amended in a project is written in the project.
insert into contributor (nation, project, subject, organisation, name, since)
select a.nation, a.project, c.subject, c.organisation,
    case c.subject when a.created_by then a.created_by_name when a.submitted_by then a.submitted_by_name
        else c.subject end, a.created_at
from amendment_contributor c join amendment a on a.nation = c.nation and a.id = c.amendment
where a.project is not null
on conflict do nothing;
drop table report_contributor, amendment_contributor;

-- Whoever writes for a ministry or a partner is noted by the database itself: no step can forget it. Administrators
-- judge, suspend and sort; none of that is a contribution.
create function note_deployment_contributor() returns trigger language plpgsql security definer
    set search_path from current as $$
declare
    written constant text := to_jsonb(new) ->> tg_argv[0];
begin
    if written is not null and coalesce(current_setting('app.role', true), '') in ('ministry', 'partner') then
        insert into deployment_contributor (nation, deployment, subject, organisation, since)
        values (new.nation, written, current_setting('app.subject'), current_setting('app.org'), now())
        on conflict do nothing;
    end if;
    return null;
end
$$;
do $$
declare
    child text;
begin
    foreach child in array array['site', 'model_use', 'indicator', 'participant', 'milestone', 'result', 'transaction',
                                 'budget_line', 'document', 'incident', 'progress_report', 'go_live_review',
                                 'amendment'] loop
        execute format('create trigger %I after insert or update on %I for each row '
            'execute function note_deployment_contributor(''deployment'')', child || '_has_a_writer', child);
    end loop;
end
$$;
create trigger deployment_has_a_writer after insert or update on deployment
    for each row when (new.origin = 'REGISTERED') execute function note_deployment_contributor('id');

-- Everybody who wrote in a project, in its deployments, or in a deployment that has none, and who recused.
create function involved_in(of_nation text, of_project text, of_deployment text) returns setof text
    language sql stable as $$
    select subject from contributor where nation = of_nation and project = of_project
    union select reviewer from review where nation = of_nation and project = of_project and state = 'RECUSED'
    union select subject from deployment_contributor where nation = of_nation and deployment = of_deployment
    union select c.subject from deployment d
        join deployment_contributor c on c.nation = d.nation and c.deployment = d.id
        where d.nation = of_nation and d.project = of_project $$;

-- ------------------------------------------------------------------ two judges of what is of high risk
alter table amendment drop constraint amendment_state_check;
alter table amendment
    add constraint amendment_state_check
        check (state in ('DRAFT', 'SUBMITTED', 'AWAITING_SECOND', 'ACCEPTED', 'RETURNED')),
    add column first_by      text,
    add column first_by_name text,
    add column first_at      timestamptz,
    add constraint amendment_by_two_people check (state <> 'ACCEPTED' or first_by is null or first_by <> decided_by);
drop index amendment_queue;
create index amendment_queue on amendment (submitted_at, id) where state in ('SUBMITTED', 'AWAITING_SECOND');

create or replace function is_decided_by_others() returns trigger language plpgsql as $$
declare
    facts    constant jsonb := to_jsonb(new);
    of_one   constant text := coalesce(facts ->> 'deployment', '');
    of_other text := facts ->> 'project';
    judge    text;
begin
    if is_system() or (tg_op = 'UPDATE' and new.state = old.state)
            or new.state not in ('AWAITING_SECOND', 'ACCEPTED', 'RETURNED', 'GRANTED', 'REFUSED') then
        return new;
    end if;
    -- The first of two acceptances decides nothing yet, but it is somebody's.
    judge := facts ->> case new.state when 'AWAITING_SECOND' then 'first_by' else 'decided_by' end;
    if tg_op = 'INSERT' or not writes_everything() or not is_acting(judge) then
        raise exception 'only an administrator decides, in its own name' using errcode = '42501';
    end if;
    if of_other is null then
        select project into of_other from deployment where nation = new.nation and id = of_one;
    end if;
    if judge in (select involved_in(new.nation, coalesce(of_other, ''), of_one)) then
        raise exception 'nobody decides on what they wrote' using errcode = '42501';
    end if;
    if tg_table_name = 'amendment' and new.state = 'ACCEPTED' and old.state <> 'AWAITING_SECOND'
            and exists (select 1 from project p
                        where p.nation = new.nation and p.id = of_other and p.risk_tier = 'HIGH') then
        raise exception 'a record of high risk changes by two acceptances' using errcode = '42501';
    end if;
    return new;
end
$$;
