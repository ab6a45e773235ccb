-- Each step of a match stands in the chains of both sides: one learns there who was let in to its records.
set local lock_timeout = '3s';

create function is_other_side(chain text) returns boolean language sql stable as
    $$ select exists (
         select 1 from match m
         where (m.organisation = chain and writes_own_as_partner(m.offer_organisation))
            or (m.offer_organisation = chain and writes_own(m.organisation))) $$;
alter policy audit_event_add on audit_event
    with check (is_own(chain) or writes_everything() or is_matched_with(chain)
                or (chain = 'commons-office' and action = 'problem-report.receive')
                or is_acting(chain) or is_invited_to(chain)
                or (action like 'match.%' and is_other_side(chain))
                or exists (select 1 from organisation o where o.id = chain and not o.verified
                           and is_acting(o.requested_by)));
