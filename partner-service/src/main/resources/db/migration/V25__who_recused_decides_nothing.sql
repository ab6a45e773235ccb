-- The second wall knows of reviewers who recused: whoever once saw an own interest in a project decides on it no more,
-- and gives neither the first nor the second approval. The service refuses them before, with words.
set local lock_timeout = '3s';

create or replace function project_is_decided_by_others() returns trigger language plpgsql as $$
declare
    judge text;
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
    if new.state = old.state or new.state not in ('AWAITING_SECOND', 'APPROVED', 'REJECTED') then
        return new;
    end if;
    if not writes_everything() then
        raise exception 'only an administrator decides on a project' using errcode = '42501';
    end if;
    -- The first of two approvals decides nothing yet: it is the reviewer's.
    judge := case new.state when 'AWAITING_SECOND' then old.reviewer else new.decided_by end;
    if not is_acting(judge) then
        raise exception 'a decision names who takes it' using errcode = '42501';
    end if;
    if exists (select 1 from contributor c
               where c.nation = new.nation and c.project = new.id and c.subject = judge) then
        raise exception 'nobody decides on what they wrote' using errcode = '42501';
    end if;
    if exists (select 1 from review r
               where r.nation = new.nation and r.project = new.id and r.reviewer = judge and r.state = 'RECUSED') then
        raise exception 'who recused from a project leaves it to others' using errcode = '42501';
    end if;
    if new.state = 'APPROVED' and 'HIGH' in (old.risk_tier, new.risk_tier)
            and (old.state <> 'AWAITING_SECOND' or new.decided_by is not distinct from old.reviewer) then
        raise exception 'a project of high risk takes two approvals' using errcode = '42501';
    end if;
    return new;
end
$$;
