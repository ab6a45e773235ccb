-- Feeds of any kind share the notes of what a run met.
set local lock_timeout = '3s';

drop table import_seen;

-- Records met in a run, for finding what vanished. Lost in a crash without harm: the run is then failed anyway.
create unlogged table import_seen (
  run_id bigint not null,
  key    text not null, -- as FeedRecord.key()
  primary key (run_id, key)
);
grant select, insert, update, delete on import_seen to ${app_role};
