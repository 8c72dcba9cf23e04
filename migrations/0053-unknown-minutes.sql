-- At a counter that had no hours yet nobody can count open minutes: unknown, not none.
alter table case_closure alter column worked_minutes drop not null;

-- The reason of a reopening is forgotten with the citizen's name.
alter table case_reopening drop constraint case_reopening_reason_check;
alter table case_reopening add constraint case_reopening_reason_check check (length(reason) <= 300);
grant update (reason) on case_reopening to ampera_app;

-- Whoever comes with the slip of another application is found by its number.
create index service_case_by_reference on service_case (agency_id, source_reference) where source_reference is not null;
