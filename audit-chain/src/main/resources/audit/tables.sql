-- The tables of the audit chain. A service takes these statements over into its own first migration, because a
-- migration that has run never changes. ${app_role} is the role under which the service runs: it may add and read.
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
    before     text, -- JSON as text: the hash is over its exact bytes
    after      text,
    reason     text,
    request_id text        not null,
    prev_hash  text        not null,
    hash       text        not null,
    primary key (chain, seq)
);

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are never altered' using errcode = '42501';
end
$$;

create trigger audit_event_is_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_append_only();

grant select, insert on audit_event to ${app_role};
grant select, insert, update on audit_head to ${app_role};
