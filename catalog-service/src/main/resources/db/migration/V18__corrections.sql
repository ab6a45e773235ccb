-- Changes to models that people propose.
set local lock_timeout = '3s';

create table correction (
  number      bigint generated always as identity (start with 1001) primary key,
  version     bigint not null,
  model_id    text not null, -- no foreign key: a merge takes it along
  field       text not null,
  shown       text,          -- what the model showed when this was proposed
  value       text not null,
  source      text not null,
  source_url  text,
  read_on     date not null,
  note        text,
  state       text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  reason      text,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  check ((state = 'PROPOSED') = (decided_at is null)),
  check (state <> 'DECLINED' or reason is not null)
);
create index correction_state on correction (state, number desc);
create index correction_proposer on correction (proposed_by, number desc);
create index correction_proposed on correction (proposed_by, proposed_at);
create index correction_model on correction (model_id);

grant select, insert, update on correction to ${app_role};
