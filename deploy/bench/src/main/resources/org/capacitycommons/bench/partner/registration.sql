-- One registration as partner-service writes it: who calls, the note of the call, the draft, its author, the row of the
-- trail with its head, and the answer that is kept. Run by pgbench as the role of the service.
\set ministry random(0, :ministries)
\set call random(1, 9000000000000000000)
begin;
select nation from organisation where id = 'bench-' || :ministry \gset
select set_config('app.org', 'bench-' || :ministry, true), set_config('app.role', 'ministry', true), set_config('app.subject', 'editor-' || :ministry, true), set_config('statement_timeout', '10000', true);
set local lock_timeout = '5s';
insert into idempotency (subject, key, request_hash) values ('editor-' || :ministry, 'pgbench-' || :call, repeat('a', 64)) on conflict do nothing;
set local lock_timeout to default;
select nextval('project_number') as number \gset
insert into project (nation, id, organisation, version, state, title, sector, language, risk_tier, answers, rounds, created_at, updated_at, saved_at) values (:nation, 'P-' || :number, 'bench-' || :ministry, 0, 'DRAFT', 'Advice by voice, draft ' || :number, 'AGRICULTURE', 'en', 'NOT_KNOWN', '{"aim": {"title": ["Advice by voice"], "sector": ["AGRICULTURE"]}}', 0, now(), now(), now());
insert into contributor (nation, project, subject, organisation, name, since) values (:nation, 'P-' || :number, 'editor-' || :ministry, 'bench-' || :ministry, 'editor', now()) on conflict do nothing;
select seq, hash from audit_head where chain = 'bench-' || :ministry for update \gset
with moved as (update audit_head set seq = :seq + 1, hash = repeat('b', 64) where chain = 'bench-' || :ministry) insert into audit_event (chain, seq, at, actor, action, subject, before, after, reason, request_id, prev_hash, hash) values ('bench-' || :ministry, :seq + 1, now(), 'editor-' || :ministry, 'project.create', 'project/P-' || :number, null, '{"title":"Advice by voice","sector":"AGRICULTURE"}', null, 'pgbench', :hash, repeat('b', 64));
update idempotency set status = 201, location = '/api/v1/projects/P-' || :number, etag = '"v0"', body = repeat('x', :answer) where subject = 'editor-' || :ministry and key = 'pgbench-' || :call;
commit;
