-- What anybody may read of a public deployment, as views that ask for the deployment once for all its parts. The policies
-- of the tables ask for it row by row, which is right for a page and slow for an export of everything.
--
-- A view reads with the rights of its owner, past the policies. So each of them says itself what is public: the row of
-- public_deployment it joins, and nothing that has ended, was replaced or is meant for fewer readers.
create view public_deployment with (security_barrier) as
select nation, id from deployment
where origin <> 'REGISTERED' or stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED');

create view public_site with (security_barrier) as
select s.deployment, s.id, s.name,
  case when s.precision = 'POINT' then s.longitude end as longitude,
  case when s.precision = 'POINT' then s.latitude end as latitude
from site s join public_deployment d on d.nation = s.nation and d.id = s.deployment
where s.ended_at is null;

create view public_model_use with (security_barrier) as
select u.deployment, u.id, u.model, u.revision, u.upstream_commit, u.licence_id, u.licence_name, u.licence_status,
  u.purpose, u.runs_on, u.data_nation, u.inference_nation, u.access_from_abroad, u.since
from model_use u join public_deployment d on d.nation = u.nation and d.id = u.deployment
where u.ended_at is null;

create view public_participant with (security_barrier) as
select p.deployment, p.id, p.role, p.name, p.ref, p.type
from participant p join public_deployment d on d.nation = p.nation and d.id = p.deployment
where p.ended_at is null;

create view public_indicator with (security_barrier) as
select i.deployment, i.id, i.name, i.unit, i.how_measured, i.measure, i.ascending, i.baseline, i.baseline_on, i.target,
  i.target_on
from indicator i join public_deployment d on d.nation = i.nation and d.id = i.deployment
where i.ended_at is null;

create view public_result with (security_barrier) as
select r.deployment, r.indicator, r.id, r.period_start, r.period_end, r.value, r.note
from result r join public_deployment d on d.nation = r.nation and d.id = r.deployment
where r.superseded_by is null;

create view public_result_part with (security_barrier) as
select p.deployment, p.result, p.dimension, p.category, p.value
from result_part p join public_deployment d on d.nation = p.nation and d.id = p.deployment
where p.value_known;

create view public_transaction with (security_barrier) as
select t.deployment, t.id, t.type, t.ref, t.happened_on, t.value, t.currency, t.value_on, t.description,
  t.provider_name, t.provider_ref, t.receiver_name, t.receiver_ref
from transaction t join public_deployment d on d.nation = t.nation and d.id = t.deployment
where t.superseded_by is null;

create view public_budget_line with (security_barrier) as
select b.deployment, b.id, b.type, b.status, b.period_start, b.period_end, b.value, b.currency, b.value_on
from budget_line b join public_deployment d on d.nation = b.nation and d.id = b.deployment
where b.superseded_by is null;

create view public_document with (security_barrier) as
select o.deployment, o.id, o.title, o.language, o.category, o.media_type, o.url
from document o join public_deployment d on d.nation = o.nation and d.id = o.deployment
where o.audience = 'PUBLIC' and o.ended_at is null;

grant select on public_deployment, public_site, public_model_use, public_participant, public_indicator, public_result,
  public_result_part, public_transaction, public_budget_line, public_document to ${app_role};

-- The parts of a result were found by the result only; who reads them by deployment went through all of them.
create index result_part_of on result_part (deployment);
