-- A person sees and ends its own sessions, and the identity provider ends those that have ended there: both find a
-- session by the provider's one, which stays the same when a session here is refreshed. The defaults serve replicas
-- that still run the program before this one.
alter table portal_session add column signed_in_at timestamptz not null default now();
alter table portal_session add column provider_session text not null default '';
update portal_session set signed_in_at = last_seen;
create index portal_session_provider on portal_session (provider_session);

-- Logout tokens that were taken, until they are too old to be taken anyway: none ends sessions twice.
create table taken_logout (
    token_id   text primary key,
    good_until timestamptz not null
);
create index taken_logout_age on taken_logout (good_until);

grant select, insert, delete on taken_logout to ${app_role};
