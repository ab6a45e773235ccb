-- Of a source that never tells all, each record has its own day: an older answer must not replace a newer one.
set local lock_timeout = '3s';

alter table feed_record add column read_on date; -- null: as its source (price_source.read_on)
