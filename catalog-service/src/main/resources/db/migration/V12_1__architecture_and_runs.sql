-- What memory and speed are computed from.
set local lock_timeout = '3s';

create table model_architecture (
  model_id              text primary key references model on delete cascade,
  layers                int not null check (layers > 0),
  full_attention_layers int not null check (full_attention_layers between 0 and layers),
  kv_heads              int not null check (kv_heads > 0),
  head_dim              int not null check (head_dim > 0),
  attention             text not null check (attention in ('FULL', 'SLIDING', 'LATENT')),
  window_tokens         int check (window_tokens > 0), -- of the layers that do not look back over everything
  certainty             text not null check (certainty in ('CONFIRMED', 'UNCONFIRMED')),
  source                text not null,
  read_on               date,
  check ((attention = 'SLIDING') = (window_tokens is not null))
);

-- Speeds that people measured and published, each with the machine it ran on.
create table measured_run (
  model_id          text not null references model on delete cascade,
  source            text not null, -- where it was published, unique for a run
  hardware_id       text references hardware, -- null: a machine that is not in the list
  hardware_name     text not null,
  memory_gib        numeric not null check (memory_gib > 0),
  quantisation      text not null,
  tokens_per_second numeric not null check (tokens_per_second > 0),
  runs              int not null check (runs > 0),
  runtime           text not null,
  measured_on       date not null,
  primary key (model_id, source, quantisation)
);
create index measured_run_hardware on measured_run (hardware_id, model_id);

grant select, insert, update, delete on model_architecture, measured_run to ${app_role};
