-- Who belongs where, what waits to be delivered, and what somebody was told.
set local lock_timeout = '3s';

-- ------------------------------------------------------------------ organisations
alter table organisation
    add column version            bigint not null default 0,
    add column website            text,
    add column requested_by       text,
    add column requested_by_name  text,
    add column verified_at        timestamptz,
    add column verified_by        text,
    add column updated_at         timestamptz not null default now();
create index organisation_listed on organisation (lower(name), id) where verified;
create index organisation_waiting on organisation (created_at, id) where not verified;
create sequence organisation_number start with 1001;
grant usage on sequence organisation_number to ${app_role};
-- Who asks for an organisation asks for one at a time.
create unique index organisation_asked_once on organisation (requested_by) where not verified;

create function works_in(organisation text) returns boolean language sql stable as
    $$ select is_own(organisation) and coalesce(current_setting('app.role', true), '') in ('ministry', 'partner') $$;

-- Anybody may have asked for an organisation in any name: nobody is shown it before somebody has looked.
alter table organisation enable row level security;
create policy organisation_read on organisation for select to ${app_role}
    using (verified or is_acting(requested_by) or sees_everything());
create policy organisation_add on organisation for insert to ${app_role}
    with check (writes_everything() or (not verified and is_acting(requested_by)));
create policy organisation_change on organisation for update to ${app_role}
    using (writes_everything() or works_in(id)) with check (writes_everything() or works_in(id));

create function organisation_is_verified_by_others() returns trigger language plpgsql as $$
begin
    if not writes_everything() and (new.verified is distinct from old.verified or new.kind <> old.kind
            or new.nation <> old.nation or new.id <> old.id or new.requested_by is distinct from old.requested_by) then
        raise exception 'only an administrator says what an organisation is' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger organisation_is_verified_by_others before update on organisation
    for each row execute function organisation_is_verified_by_others();

-- ------------------------------------------------------------------ people
create table person (
    subject          text primary key,
    version          bigint      not null default 0,
    name             text        not null,
    email            text,
    language         text        not null default 'en' check (language in ('en', 'fr')),
    hardware_profile jsonb,
    saved_searches   jsonb       not null default '[]',
    known_since      timestamptz not null,
    updated_at       timestamptz not null,
    erased_at        timestamptz,
    check (erased_at is null or (email is null and hardware_profile is null and saved_searches = '[]'))
);
grant select, insert, update on person to ${app_role};

create table membership (
    organisation text        not null references organisation (id),
    subject      text        not null references person (subject),
    version      bigint      not null default 0,
    role         text        not null check (role in ('EDITOR', 'SUBMITTER')),
    account_role text        not null check (account_role in ('ministry', 'partner', 'admin', 'auditor')),
    state        text        not null check (state in ('ACTIVE', 'LEFT')),
    since        timestamptz not null,
    left_at      timestamptz,
    changed_by   text        not null,
    primary key (organisation, subject),
    check ((state = 'LEFT') = (left_at is not null))
);
create index membership_of on membership (subject);
grant select, insert, update on membership to ${app_role};

-- Asked before it is known who calls, so that it stands outside the policies: what the table says of one account.
create function member_standing(of_organisation text, of_subject text) returns text
    language sql stable security definer set search_path = public, pg_temp as
    $$ select case when state = 'LEFT' then 'LEFT' else role end from membership
       where organisation = of_organisation and subject = of_subject $$;
revoke all on function member_standing(text, text) from public;
grant execute on function member_standing(text, text) to ${app_role};

alter table person enable row level security;
create policy person_read on person for select to ${app_role} using (is_acting(subject) or sees_everything()
    or exists (select 1 from membership m where m.subject = person.subject and is_own(m.organisation)));
create policy person_add on person for insert to ${app_role} with check (is_acting(subject) or is_system());
create policy person_change on person for update to ${app_role} using (is_acting(subject) or is_system());

alter table membership enable row level security;
create policy membership_read on membership for select to ${app_role}
    using (is_acting(subject) or is_own(organisation) or sees_everything());

create table invitation (
    id           text primary key,
    organisation text        not null references organisation (id),
    version      bigint      not null default 0,
    email        text        not null,
    role         text        not null check (role in ('EDITOR', 'SUBMITTER')),
    language     text        not null,
    state        text        not null check (state in ('OPEN', 'ACCEPTED', 'REVOKED')),
    -- Hashes only: each mail that goes out carries a word of its own, and one acceptance ends them all.
    token_hashes varchar[]   not null default '{}',
    account      text,
    created_at   timestamptz not null,
    created_by   text        not null,
    created_by_name text     not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    check ((state = 'OPEN') = (ended_at is null))
);
create index invitation_of on invitation (organisation, created_at desc, id desc);
create index invitation_token on invitation using gin (token_hashes) where state = 'OPEN';
create unique index invitation_open_once on invitation (organisation, lower(email)) where state = 'OPEN';
grant select, insert, update on invitation to ${app_role};
alter table invitation enable row level security;
-- Whoever brings the word of an invitation says so with its transaction, and sees that one.
create function holds(token_hashes varchar[]) returns boolean language sql stable as
    $$ select nullif(current_setting('app.invitation', true), '') = any (token_hashes) $$;
create policy invitation_read on invitation for select to ${app_role}
    using (works_in(organisation) or sees_everything() or holds(token_hashes));
create policy invitation_add on invitation for insert to ${app_role}
    with check (works_in(organisation) or writes_everything());
create policy invitation_change on invitation for update to ${app_role}
    using (works_in(organisation) or writes_everything() or holds(token_hashes));

-- An account notes what its own token says, or what it was invited to; all else is for those who run the organisation.
create function is_invited_to(of_organisation text) returns boolean language sql stable as
    $$ select exists (select 1 from invitation i where i.organisation = of_organisation and holds(i.token_hashes)) $$;
create policy membership_add on membership for insert to ${app_role}
    with check (works_in(organisation) or writes_everything()
                or (is_acting(subject) and (sees_everything() or is_invited_to(organisation))));
create policy membership_change on membership for update to ${app_role}
    using (works_in(organisation) or writes_everything() or (is_acting(subject) and is_invited_to(organisation)));

-- What somebody does with their own data stands in a chain of their own. Who joins or asks for an organisation leaves
-- a mark in its trail before they have sight of it.
alter policy audit_event_add on audit_event
    with check (is_own(chain) or writes_everything() or is_matched_with(chain)
                or (chain = 'commons-office' and action = 'problem-report.receive')
                or is_acting(chain) or is_invited_to(chain)
                or exists (select 1 from organisation o where o.id = chain and not o.verified
                           and is_acting(o.requested_by)));
alter policy audit_event_read on audit_event using (is_own(chain) or sees_everything() or is_acting(chain));

-- ------------------------------------------------------------------ what waits to be delivered
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null unique,
    payload    jsonb       not null,
    state      text        not null check (state in ('PENDING', 'DONE', 'DEAD')),
    attempts   int         not null,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    ended_at   timestamptz,
    last_error text
);
create index outbox_due on outbox (due_at, id) where state = 'PENDING';
create index outbox_dead on outbox (id desc) where state = 'DEAD';
grant select, insert, update on outbox to ${app_role};
alter table outbox enable row level security;
create policy outbox_read on outbox for select to ${app_role} using (sees_everything());
create policy outbox_add on outbox for insert to ${app_role} with check (state = 'PENDING' and attempts = 0);
create policy outbox_change on outbox for update to ${app_role} using (writes_everything());

create table inbox (
    id           bigint generated always as identity primary key,
    subject      text        not null,
    organisation text,
    key          text        not null,
    kind         text        not null,
    record       text        not null,
    title        text        not null,
    created_at   timestamptz not null,
    read_at      timestamptz,
    unique (subject, key)
);
create index inbox_of on inbox (subject, id desc);
create index inbox_unread on inbox (subject) where read_at is null;
grant select, insert, update, delete on inbox to ${app_role};
alter table inbox enable row level security;
create policy inbox_read on inbox for select to ${app_role} using (is_acting(subject) or is_system());
create policy inbox_add on inbox for insert to ${app_role} with check (is_system());
create policy inbox_change on inbox for update to ${app_role} using (is_acting(subject));
create policy inbox_forget on inbox for delete to ${app_role} using (is_acting(subject));

-- ------------------------------------------------------------------ what is held on a person, and forgetting it
-- Wherever a column x names an account, a column x_name beside it shows the name it had then. These functions find
-- such pairs in whatever tables there are: what a later version adds is exported and forgotten too. They see past the
-- policies, so they work for nobody but the person and the service itself.
create function must_be_about_oneself(of_subject text) returns void language plpgsql stable as $$
begin
    if not (is_acting(of_subject) or is_system()) then
        raise exception 'only about oneself' using errcode = '42501';
    end if;
end
$$;
create view named_account as
    select c.table_name::text as place, c.column_name::text as account,
           case when c.column_name = 'subject' then 'name' else c.column_name || '_name' end as shown_as
    from information_schema.columns c
    join information_schema.columns n on n.table_schema = c.table_schema and n.table_name = c.table_name
        and n.column_name = case when c.column_name = 'subject' then 'name' else c.column_name || '_name' end
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type = 'text' and n.data_type = 'text' and c.table_name <> 'person';

create function traces_of(of_subject text) returns table (place text, field text, record text, shown_as text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    pair record;
    key  text;
begin
    perform must_be_about_oneself(of_subject);
    for pair in select a.place, a.account, a.shown_as from named_account a order by 1, 2 loop
        select c.column_name into key from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = pair.place
          and c.column_name in ('project', 'deployment', 'organisation', 'id')
        order by array_position(array['project', 'deployment', 'organisation', 'id'], c.column_name::text) limit 1;
        return query execute format('select %L::text, %L::text, %I::text, %I from %I where %I = $1',
            pair.place, pair.account, coalesce(key, pair.account), pair.shown_as, pair.place, pair.account)
            using of_subject;
    end loop;
end
$$;

-- What somebody has in hand that others wait for.
create function unfinished_of(of_subject text) returns table (record text, why text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    perform must_be_about_oneself(of_subject);
    return query
        select 'project/' || r.project, 'review-open' from review r
        where (r.reviewer = of_subject or r.second = of_subject) and r.state in ('OPEN', 'AWAITING_SECOND')
        union all
        select 'organisation/' || m.organisation, 'last-submitter' from membership m
        where m.subject = of_subject and m.state = 'ACTIVE' and m.role = 'SUBMITTER'
          and not exists (select 1 from membership o where o.organisation = m.organisation and o.state = 'ACTIVE'
                          and o.role = 'SUBMITTER' and o.subject <> of_subject)
          and exists (select 1 from membership o where o.organisation = m.organisation and o.state = 'ACTIVE'
                      and o.subject <> of_subject)
        union all
        select 'organisation/' || o.id, 'request-waiting' from organisation o
        where o.requested_by = of_subject and not o.verified
        order by 1, 2;
end
$$;

create function is_pseudonym(name text) returns boolean language sql immutable as
    $$ select name ~ '^person-[0-9a-f]{12}$' $$;

create or replace function submission_is_final() returns trigger language plpgsql as $$
begin
    -- The name of somebody who asked to be forgotten is no part of what was submitted.
    if tg_op = 'UPDATE' and is_pseudonym(new.submitted_by_name)
            and to_jsonb(new) - 'submitted_by_name' = to_jsonb(old) - 'submitted_by_name' then
        return new;
    end if;
    raise exception 'submissions are final' using errcode = '42501';
end
$$;

create function forget_person(of_subject text, told_at timestamptz) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    pair      record;
    pseudonym text := 'person-' || left(encode(sha256(convert_to(of_subject, 'UTF8')), 'hex'), 12);
begin
    perform must_be_about_oneself(of_subject);
    for pair in select a.place, a.account, a.shown_as from named_account a loop
        execute format('update %I set %I = $1 where %I = $2 and %I is distinct from $1',
            pair.place, pair.shown_as, pair.account, pair.shown_as) using pseudonym, of_subject;
    end loop;
    update membership set state = 'LEFT', left_at = told_at, version = version + 1, changed_by = of_subject
    where subject = of_subject and state = 'ACTIVE';
    update invitation set email = pseudonym || '@invalid', account = null
    where ended_by = of_subject or lower(email) = (select lower(p.email) from person p where p.subject = of_subject);
    delete from inbox where subject = of_subject;
    delete from idempotency where subject = of_subject and status is not null;
    update person set name = pseudonym, email = null, hardware_profile = null, saved_searches = '[]',
        erased_at = told_at, updated_at = told_at, version = version + 1
    where subject = of_subject and erased_at is null;
    return pseudonym;
end
$$;
revoke all on function traces_of(text), unfinished_of(text), forget_person(text, timestamptz) from public;
grant execute on function traces_of(text), unfinished_of(text), forget_person(text, timestamptz) to ${app_role};
revoke all on named_account from public;
