-- The open cases in somebody's hands: what waits for them on their first page.
create index open_case_of_holder on open_case (agency_id, assigned_to, due_at) where assigned_to is not null;
