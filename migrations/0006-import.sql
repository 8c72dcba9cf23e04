-- One position leads a unit. Who leads it is asked of every appraisal, so two answers are none.
create unique index position_leading on position (agency_id, unit_id) where leads_unit;

-- A file that only moves units has something to confirm too, so the preview counts them.
alter table employee_import_preview add column units integer not null default 0;
alter table employee_import_preview alter column units drop default;
