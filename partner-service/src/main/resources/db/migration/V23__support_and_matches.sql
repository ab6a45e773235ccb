-- What partners put on the table, what projects lack, and who took up what.
set local lock_timeout = '3s';

create sequence support_offer_number start with 3001;
create sequence match_number start with 4001;
grant usage on sequence support_offer_number, match_number to ${app_role};

create function writes_own_as_partner(organisation text) returns boolean language sql stable as
    $$ select is_own(organisation) and coalesce(current_setting('app.role', true), '') = 'partner' $$;

-- ------------------------------------------------------------------ support offers
create table support_offer (
    nation       text        not null check (nation ~ '^[A-Z]{2}$'),
    id           text        not null,
    organisation text        not null,
    version      bigint      not null,
    state        text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    kind         text        not null check (kind in ('MODEL_SUPPORT', 'COMPUTE', 'TRAINING', 'DATA', 'FUNDING')),
    title        text        not null,
    text         text        not null,
    capacity     numeric(18, 2) not null check (capacity > 0),
    currency     text        check (currency ~ '^[A-Z]{3}$'),
    nations      varchar(2)[] not null, -- empty: every nation
    sectors      varchar[]   not null,  -- empty: every sector
    languages    varchar[]   not null,  -- in which the people who help can work
    open_until   date        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    primary key (nation, id),
    foreign key (nation, organisation) references organisation (nation, id),
    check ((kind = 'FUNDING') = (currency is not null))
);
create unique index support_offer_id on support_offer (id);
create index support_offer_open on support_offer (kind, updated_at desc, id desc) where state = 'OPEN';
create index support_offer_recent on support_offer (updated_at desc, id desc);
create index support_offer_own on support_offer (organisation, updated_at desc, id desc);
grant select, insert, update on support_offer to ${app_role};

alter table support_offer enable row level security;
create policy support_offer_read on support_offer for select to ${app_role}
    using (state <> 'DRAFT' or is_own(organisation) or sees_everything());
create policy support_offer_add on support_offer for insert to ${app_role}
    with check (writes_own_as_partner(organisation));
create policy support_offer_change on support_offer for update to ${app_role}
    using (writes_own_as_partner(organisation)) with check (writes_own_as_partner(organisation));

-- ------------------------------------------------------------------ needs of approved projects
-- Kept beside the answers by the database itself, so that no way of changing an approved project forgets them.
create table need (
    nation       text not null,
    project      text not null,
    number       int  not null, -- the row of the form
    organisation text not null,
    kind         text not null check (kind in ('MODEL_SUPPORT', 'COMPUTE', 'TRAINING', 'DATA', 'FUNDING')),
    amount       text not null, -- as the ministry wrote it
    until        text not null,
    primary key (nation, project, number),
    foreign key (nation, project) references project (nation, id)
);
create index need_kind on need (kind, project);
grant select on need to ${app_role};

create function write_needs(p project) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    delete from need where nation = p.nation and project = p.id;
    if p.state = 'APPROVED' then
        insert into need (nation, project, number, organisation, kind, amount, until)
        select p.nation, p.id, n.number, p.organisation,
               upper(replace(p.answers #>> array['cost', format('needs.%s.kind', n.number), '0'], '-', '_')),
               coalesce(p.answers #>> array['cost', format('needs.%s.amount', n.number), '0'], ''),
               coalesce(p.answers #>> array['cost', format('needs.%s.until', n.number), '0'], '')
        from (select (regexp_match(key, '^needs\.(\d{1,4})\.kind$'))[1]::int as number
              from jsonb_object_keys(coalesce(p.answers -> 'cost', '{}'::jsonb)) as key) n
        where n.number is not null
          and p.answers #>> array['cost', format('needs.%s.kind', n.number), '0']
              in ('model-support', 'compute', 'training', 'data', 'funding');
    end if;
end
$$;
revoke all on function write_needs(project) from public;

create function note_needs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' or new.state is distinct from old.state
            or (new.state = 'APPROVED' and new.answers is distinct from old.answers) then
        perform write_needs(new);
    end if;
    return null;
end
$$;
create trigger project_needs after insert or update on project for each row execute function note_needs();

do $$
declare p project;
begin
    for p in select * from project where state = 'APPROVED' loop
        perform write_needs(p);
    end loop;
end
$$;

-- Answers about money are not public: partners read them in order to help, each ministry its own.
alter table need enable row level security;
create policy need_read on need for select to ${app_role}
    using (is_own(organisation) or sees_everything() or coalesce(current_setting('app.role', true), '') = 'partner');

-- ------------------------------------------------------------------ matches
create table match (
    nation             text        not null, -- the project's
    id                 text        not null,
    project            text        not null,
    organisation       text        not null, -- the ministry
    need               int         not null,
    offer              text        not null,
    offer_organisation text        not null, -- the partner
    version            bigint      not null,
    state              text        not null check (state in ('PROPOSED', 'ACCEPTED', 'COMPLETED', 'DECLINED', 'WITHDRAWN')),
    proposed_by_side   text        not null check (proposed_by_side in ('MINISTRY', 'PARTNER')),
    quantity           numeric(18, 2) not null check (quantity > 0),
    message            text        not null,
    reason             text,
    proposed_by        text        not null,
    proposed_by_name   text        not null,
    proposed_at        timestamptz not null,
    decided_by         text,
    decided_by_name    text,
    decided_at         timestamptz,
    ended_at           timestamptz,
    updated_at         timestamptz not null,
    primary key (nation, id),
    foreign key (nation, project) references project (nation, id)
);
create unique index match_id on match (id);
-- One conversation at a time about the same need and the same offer.
create unique index match_once on match (offer, project, need) where state in ('PROPOSED', 'ACCEPTED');
create index match_reserved on match (offer) where state in ('ACCEPTED', 'COMPLETED');
create index match_of_ministry on match (organisation, updated_at desc, id desc);
create index match_of_partner on match (offer_organisation, updated_at desc, id desc);
create index match_recent on match (updated_at desc, id desc);
create index match_of_project on match (project, offer_organisation);
grant select, insert, update on match to ${app_role};

alter table match enable row level security;
create policy match_read on match for select to ${app_role}
    using (is_own(organisation) or is_own(offer_organisation) or sees_everything());
create policy match_add on match for insert to ${app_role}
    with check ((proposed_by_side = 'MINISTRY' and writes_own(organisation))
                or (proposed_by_side = 'PARTNER' and writes_own_as_partner(offer_organisation)));
create policy match_change on match for update to ${app_role}
    using (writes_own(organisation) or writes_own_as_partner(offer_organisation))
    with check (writes_own(organisation) or writes_own_as_partner(offer_organisation));

-- How much of an offer is taken. Open to everybody like the offer, although the matches behind it are not.
create function offer_reserved(offer_id text) returns numeric language sql stable security definer
    set search_path = public, pg_temp as
    $$ select coalesce(sum(quantity), 0) from match where offer = offer_id and state in ('ACCEPTED', 'COMPLETED') $$;

-- The second wall for two promises: only the other side accepts, and nothing is promised twice.
create function match_is_fair() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    room numeric;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' then
            raise exception 'a match starts as a proposal' using errcode = '42501';
        end if;
        if not exists (select 1 from support_offer o
                       where o.id = new.offer and o.organisation = new.offer_organisation and o.state = 'OPEN')
                or not exists (select 1 from need n
                               where n.nation = new.nation and n.project = new.project and n.number = new.need
                                 and n.organisation = new.organisation) then
            raise exception 'a match is between an open offer and a stated need' using errcode = '42501';
        end if;
        return new;
    end if;
    if (new.project, new.offer, new.organisation, new.offer_organisation, new.need, new.proposed_by_side)
            is distinct from
       (old.project, old.offer, old.organisation, old.offer_organisation, old.need, old.proposed_by_side) then
        raise exception 'a match stays between those who began it' using errcode = '42501';
    end if;
    if new.state in ('ACCEPTED', 'COMPLETED') and old.state not in ('ACCEPTED', 'COMPLETED') then
        if old.state <> 'PROPOSED' or new.state <> 'ACCEPTED' then
            raise exception 'only a proposal is accepted' using errcode = '42501';
        end if;
        if not (case old.proposed_by_side
                when 'MINISTRY' then writes_own_as_partner(new.offer_organisation)
                else writes_own(new.organisation) end) then
            raise exception 'the other side accepts' using errcode = '42501';
        end if;
        -- Whoever accepts the same offer at the same moment waits here and then sees what is left.
        select capacity into room from support_offer where id = new.offer for update;
        if room is null or offer_reserved(new.offer) + new.quantity > room then
            raise exception 'more than is left of the offer' using errcode = '23514';
        end if;
    elsif new.quantity <> old.quantity then
        raise exception 'an agreed quantity stands' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger match_is_fair before insert or update on match for each row execute function match_is_fair();

-- ------------------------------------------------------------------ what a match opens
-- As long as it runs: who has delivered, or left, keeps no sight of closed records.
create or replace function is_matched_partner(nation text, project text) returns boolean language sql stable as
    $$ select coalesce(current_setting('app.role', true), '') = 'partner' and exists (
         select 1 from match m
         where m.nation = is_matched_partner.nation and m.project = is_matched_partner.project
           and is_own(m.offer_organisation) and m.state = 'ACCEPTED') $$;
create or replace function is_matched_with(organisation text) returns boolean language sql stable as
    $$ select coalesce(current_setting('app.role', true), '') = 'partner' and exists (
         select 1 from match m
         where m.organisation = is_matched_with.organisation
           and is_own(m.offer_organisation) and m.state = 'ACCEPTED') $$;
