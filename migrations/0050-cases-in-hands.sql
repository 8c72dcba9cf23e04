-- The open cases in somebody's hands: what waits for them on their first page.
create index open_case_of_holder on open_case (agency_id, assigned_to, due_at) where assigned_to is not null;

-- The index of satisfaction keeps its nine elements from now on, so that it is the same as on the survey's own page.
insert into measure_touch (agency_id, touch_id, pile, unit_id, month, touched_at)
select agency_id, gen_random_uuid(), 'survey', unit_id, month, now()
from (select distinct agency_id, unit_id, month from measure_cell where measure = 'survey.index') as kept;
delete from measure_cell where measure = 'survey.index';
