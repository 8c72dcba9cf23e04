-- Who has a plan in a year, and who has not: asked for everybody at once.
create index plan_of_year on plan (agency_id, year, employee_id, starts_on);
