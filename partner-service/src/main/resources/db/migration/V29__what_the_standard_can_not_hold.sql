-- What is kept and can't be told in IATI is listed with its reason; and money planned for days to come is valued today.
set local lock_timeout = '3s';

-- The day of value was taken from the first day of the period where nobody gave one, also when that had not come.
update budget_line set value_on = added_at::date where value_on = period_start and value_on > added_at::date;

-- So few that the list of what is left out finds them without reading the others.
create index result_left_out on result (deployment, id) where superseded_by is null and period_end <= period_start;
create index budget_line_left_out on budget_line (deployment, id)
    where superseded_by is null and (period_end <= period_start or period_end >= period_start + interval '1 year');
create index budget_line_value_on on budget_line (value_on) where superseded_by is null;

-- Conditions by the day on which they are due, for whoever waits for them.
create index condition_due on condition (due_on, id);
