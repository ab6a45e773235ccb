-- What the second wall let through, identifiers that anybody could claim, and names that changed unseen.
set local lock_timeout = '3s';

-- ------------------------------------------------------------------ IATI
-- The prefix of an organisation's identifiers is nobody else's, however it is written.
create unique index organisation_iati_ref on organisation (lower(iati_ref)) where iati_ref is not null and verified;
-- A table holds less than a file: what came as a file is not replaced by a row.
alter table iati_activity add column came_as text not null default 'XML' check (came_as in ('XML', 'CSV'));

-- ------------------------------------------------------------------ the change feed
-- Exports name the organisation, so its deployments change with it.
create function note_organisation_change() returns trigger language plpgsql security definer set search_path from current
as $$
begin
    update deployment_change c set xid = pg_current_xact_id(), number = nextval('deployment_change_number'),
        changed_at = now()
    from deployment d
    where d.organisation = new.id and c.nation = d.nation and c.deployment = d.id and not c.gone;
    return null;
end
$$;
create trigger organisation_is_noted after update on organisation for each row
    when ((old.name, old.iati_ref, old.iati_type) is distinct from (new.name, new.iati_ref, new.iati_type))
    execute function note_organisation_change();

-- ------------------------------------------------------------------ alerts
-- An alert begins open: it may follow from what a ministry or an administrator takes into use.
alter policy advisory_alert_add on advisory_alert
    with check (state = 'OPEN' and (writes_own(organisation) or writes_everything()));
alter policy advisory_alert_change on advisory_alert
    using (is_system() or (writes_own(organisation) and state = 'OPEN'))
    with check (is_system() or (writes_own(organisation) and state = 'ACKNOWLEDGED' and is_acting(acknowledged_by)));

create function alert_is_answered_only() returns trigger language plpgsql as $$
declare
    answer constant text[] := array['state', 'version', 'response', 'acknowledged_at', 'acknowledged_by',
                                    'acknowledged_by_name'];
begin
    if not is_system() and to_jsonb(new) - answer is distinct from to_jsonb(old) - answer then
        raise exception 'a ministry answers an alert and changes nothing else of it' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger alert_is_answered_only before update on advisory_alert
    for each row execute function alert_is_answered_only();

-- ------------------------------------------------------------------ what a matched partner may write
-- It reports what it sees: results, money, milestones, documents and incidents. The rest is the ministry's.
do $$
declare
    child text;
    own constant text := 'exists (select 1 from deployment d where d.nation = %1$I.nation and d.id = %1$I.deployment'
        ' and (writes_own(d.organisation) or writes_everything()))';
begin
    foreach child in array array['go_live_review', 'progress_report', 'participant', 'budget_line', 'report_item'] loop
        execute format('alter policy %2$I on %1$I with check (' || own || ')', child, child || '_add');
        execute format('alter policy %2$I on %1$I using (' || own || ') with check (' || own || ')',
            child, child || '_change');
    end loop;
end
$$;

-- ------------------------------------------------------------------ what was accepted stays
create function accepted_is_final() returns trigger language plpgsql as $$
declare
    open constant text[] := array['superseded_by', 'version'];
begin
    if old.acceptance = 'ACCEPTED' and (to_jsonb(new) - open is distinct from to_jsonb(old) - open
            or (old.superseded_by is not null and new.superseded_by is distinct from old.superseded_by)) then
        raise exception 'what was accepted is corrected by a new entry' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger result_is_final before update on result for each row execute function accepted_is_final();
create trigger transaction_is_final before update on transaction for each row execute function accepted_is_final();
