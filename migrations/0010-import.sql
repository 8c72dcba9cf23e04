-- What a preview says of its file: how long it is, how many rows are at fault, which headings were read, how many
-- people stood on record, and what looks as if the file were older than the record (how often, by its code).
alter table employee_import_preview
  add column file_rows integer not null default 0,
  add column problem_rows integer not null default 0,
  add column recorded integer not null default 0,
  add column returned integer not null default 0,
  add column leaving integer not null default 0, -- of those who are not in the file: whom the confirmation may let go
  add column warnings jsonb not null default '{}',
  add column headings jsonb not null default '{"read": [], "ignored": []}';
update employee_import_preview set file_rows = people, problem_rows = problems, recorded = people, leaving = gone;
alter table employee_import_preview
  alter column file_rows drop default,
  alter column problem_rows drop default,
  alter column recorded drop default,
  alter column returned drop default,
  alter column leaving drop default,
  alter column warnings drop default,
  alter column headings drop default;

-- Who had left and stands in the file again is shown as such.
alter table employee_import_line
  drop constraint employee_import_line_kind_check,
  add constraint employee_import_line_kind_check
    check (kind in ('added', 'returned', 'changed', 'gone', 'unit', 'problem'));

-- Each time that somebody said yes, with the job that carries it out: when that was too late, the preview says so.
create table employee_import_request (
  agency_id integer not null references agency,
  import_id uuid not null,
  job_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  primary key (agency_id, import_id, job_id),
  foreign key (agency_id, import_id) references employee_import (agency_id, import_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
call ampera.wall('employee_import_request', 'select, insert');

-- How many people a confirmation let go.
alter table employee_import_confirmation add column ended integer not null default 0;
alter table employee_import_confirmation alter column ended drop default;
