-- Under which uses a model is listed follows the verdict on all conditions of its licences: the search index reads each
-- model with a licence again.
set local lock_timeout = '3s';

insert into model_change (model_id) select id from model where licence_id is not null;
