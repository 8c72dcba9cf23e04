-- A year that was opened by mistake is closed again while nobody has begun a plan in it: then it was never in use.
-- Plans refer to their year, so the database itself refuses where one has. To change a column is needed for the lock
-- on the row, under which the plans are counted; nothing changes one.
grant delete, update (opened_at) on period to ampera_app;

-- Who has a plan in a year, and who has not: asked for everybody at once.
create index plan_of_year on plan (agency_id, year, employee_id, starts_on);
