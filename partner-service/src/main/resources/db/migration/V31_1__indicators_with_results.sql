-- What was reported under an indicator that ended since stays told.
set local lock_timeout = '3s';

create or replace view public_indicator with (security_barrier) as
select i.deployment, i.id, i.name, i.unit, i.how_measured, i.measure, i.ascending, i.baseline, i.baseline_on, i.target,
  i.target_on
from indicator i join public_deployment d on d.nation = i.nation and d.id = i.deployment
where i.ended_at is null or exists (select 1 from result r
    where r.nation = i.nation and r.indicator = i.id and r.superseded_by is null);
