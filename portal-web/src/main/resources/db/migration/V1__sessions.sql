-- Sessions of signed-in visitors. The browser holds a random name; only its hash is kept here, and the tokens are sealed.
create table portal_session (
    name_hash       bytea primary key,
    subject         text        not null,
    sealed_tokens   bytea       not null,
    last_seen       timestamptz not null,
    idle_until      timestamptz not null,
    absolute_expiry timestamptz not null
);
create index portal_session_subject on portal_session (subject);
create index portal_session_expiry on portal_session (absolute_expiry);

-- Forms that were sent after their session had ended, kept for the same person to send again.
create table rescued_form (
    name_hash   bytea primary key,
    sealed_form bytea       not null,
    expires_at  timestamptz not null
);
create index rescued_form_expiry on rescued_form (expires_at);

grant select, insert, update, delete on portal_session, rescued_form to ${app_role};
