-- The second wall, higher: who decides is held by the database too, and copies of closed records are as closed as the
-- records. Beside app.org and app.role, the service announces app.subject: who acts.
set local lock_timeout = '3s';

create function is_system() returns boolean language sql stable as
    $$ select coalesce(current_setting('app.role', true), '') = 'system' $$;
create function is_acting(subject text) returns boolean language sql stable as
    $$ select subject is not null and subject = nullif(current_setting('app.subject', true), '') $$;

-- ------------------------------------------------------------------ writing takes a role, not only an organisation
create function writes_own(organisation text) returns boolean language sql stable as
    $$ select is_own(organisation) and coalesce(current_setting('app.role', true), '') = 'ministry' $$;

alter policy project_add on project with check (writes_own(organisation) or writes_everything());
alter policy project_change on project using (writes_own(organisation) or writes_everything())
    with check (writes_own(organisation) or writes_everything());
alter policy submission_add on submission with check (writes_own(organisation));
alter policy contributor_add on contributor with check (writes_own(organisation));
alter policy change_request_change on change_request using (writes_own(organisation) or writes_everything());
alter policy review_change on review using (writes_own(organisation) or writes_everything());
alter policy deployment_add on deployment with check (writes_own(organisation) or writes_everything());
alter policy deployment_change on deployment using (writes_own(organisation) or writes_everything())
    with check (writes_own(organisation) or writes_everything());

do $$
declare child text;
begin
    foreach child in array array['site', 'model_use', 'indicator'] loop
        execute format('alter policy %I on %I with check (exists (select 1 from deployment d where d.nation = %I.nation '
            'and d.id = %I.deployment and (writes_own(d.organisation) or writes_everything())))',
            child || '_add', child, child, child);
        execute format('alter policy %I on %I using (exists (select 1 from deployment d where d.nation = %I.nation '
            'and d.id = %I.deployment and (writes_own(d.organisation) or writes_everything())))',
            child || '_change', child, child, child);
    end loop;
end
$$;

-- ------------------------------------------------------------------ separation of duties
-- The application's own checks stand before this one and are stricter: it knows of conflicts of interest that no
-- column tells.
create function project_is_decided_by_others() returns trigger language plpgsql as $$
begin
    if is_system() then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a project starts as a draft' using errcode = '42501';
        end if;
        return new;
    end if;
    if new.state = old.state or new.state not in ('APPROVED', 'REJECTED') then
        return new;
    end if;
    if not writes_everything() then
        raise exception 'only an administrator decides on a project' using errcode = '42501';
    end if;
    if not is_acting(new.decided_by) then
        raise exception 'a decision names who takes it' using errcode = '42501';
    end if;
    if exists (select 1 from contributor c
               where c.nation = new.nation and c.project = new.id and c.subject = new.decided_by) then
        raise exception 'nobody decides on what they wrote' using errcode = '42501';
    end if;
    if new.state = 'APPROVED' and 'HIGH' in (old.risk_tier, new.risk_tier)
            and (old.state <> 'AWAITING_SECOND' or new.decided_by is not distinct from old.reviewer) then
        raise exception 'a project of high risk takes two approvals' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger project_is_decided_by_others before insert or update on project
    for each row execute function project_is_decided_by_others();

alter table review add constraint review_by_two_people check (second is null or second <> reviewer);

-- ------------------------------------------------------------------ copies of closed records
alter table audit_event enable row level security;
create policy audit_event_read on audit_event for select to ${app_role} using (is_own(chain) or sees_everything());
create policy audit_event_add on audit_event for insert to ${app_role}
    with check (is_own(chain) or writes_everything());

-- Recorded answers belong to who got them; the service itself forgets the old ones.
alter table idempotency enable row level security;
create policy idempotency_read on idempotency for select to ${app_role} using (is_acting(subject) or is_system());
create policy idempotency_add on idempotency for insert to ${app_role} with check (is_acting(subject));
create policy idempotency_change on idempotency for update to ${app_role} using (is_acting(subject));
create policy idempotency_forget on idempotency for delete to ${app_role} using (is_system());
