-- Units as a tree, positions in them, people, and who held what when.

create table unit (
  agency_id integer not null references agency,
  unit_id uuid not null,
  parent_id uuid,
  name text not null check (length(name) between 1 and 200),
  primary key (agency_id, unit_id),
  unique (agency_id, name),
  foreign key (agency_id, parent_id) references unit (agency_id, unit_id) deferrable initially deferred,
  check (parent_id <> unit_id)
);
create index unit_children on unit (agency_id, parent_id);
call ampera.wall('unit', 'select, insert, update');

create table position (
  agency_id integer not null references agency,
  position_id uuid not null,
  unit_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (length(kind) between 1 and 60),  -- a code of regulations/position-kinds.yaml
  leads_unit boolean not null,
  reports_to_id uuid,
  primary key (agency_id, position_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id) deferrable initially deferred,
  foreign key (agency_id, reports_to_id) references position (agency_id, position_id) deferrable initially deferred,
  check (reports_to_id <> position_id)
);
create index position_in_unit on position (agency_id, unit_id);
create index position_below on position (agency_id, reports_to_id);
call ampera.wall('position', 'select, insert, update');

create table employee (
  agency_id integer not null references agency,
  employee_id uuid not null,
  nip text not null check (nip ~ '^[0-9]{18}$'),
  name text not null check (length(name) between 1 and 200),
  status text not null check (status in ('PNS', 'PPPK')),
  email text check (length(email) <= 200),
  search text not null generated always as (lower(name) || ' ' || nip) stored,
  primary key (agency_id, employee_id),
  unique (agency_id, nip)
);
create index employee_by_name on employee (agency_id, name, employee_id);
call ampera.wall('employee', 'select, insert, update');

create table grade (
  agency_id integer not null references agency,
  employee_id uuid not null,
  starts_on date not null,
  grade text not null,      -- a code of regulations/grades.yaml
  decree text not null default '' check (length(decree) <= 200),
  primary key (agency_id, employee_id, starts_on),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id) deferrable initially deferred
);
call ampera.wall('grade', 'select, insert, update');

-- Days are whole and both ends count: ends_on is the last day in the position.
create table appointment (
  agency_id integer not null references agency,
  appointment_id uuid not null,
  employee_id uuid not null,
  position_id uuid not null,
  kind text not null check (kind in ('definitive', 'plt', 'plh')),
  starts_on date not null,
  ends_on date,
  decree text not null default '' check (length(decree) <= 200),
  primary key (agency_id, appointment_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id) deferrable initially deferred,
  foreign key (agency_id, position_id) references position (agency_id, position_id) deferrable initially deferred,
  check (ends_on is null or ends_on >= starts_on)
);
create index appointment_of_employee on appointment (agency_id, employee_id, starts_on);
create index appointment_to_position on appointment (agency_id, position_id, starts_on);
create unique index appointment_one_open on appointment (agency_id, employee_id)
  where kind = 'definitive' and ends_on is null;
-- Deleted only before it begins: what was never in force is a typing error, not history.
call ampera.wall('appointment', 'select, insert, update, delete');

-- Somebody left: retired, moved to another agency, died, resigned. left_on is the first day away.
create table departure (
  agency_id integer not null references agency,
  employee_id uuid not null,
  left_on date not null,
  reason text not null check (reason in ('retired', 'moved', 'deceased', 'resigned', 'not-in-file')),
  decree text not null default '' check (length(decree) <= 200),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (agency_id, employee_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
call ampera.wall('departure', 'select, insert, delete');

-- Overrides the appraiser that follows from the positions, for a time and with a reason.
create table appraiser_delegation (
  agency_id integer not null references agency,
  delegation_id uuid not null,
  employee_id uuid not null,
  appraiser_id uuid not null,
  starts_on date not null,
  ends_on date,
  reason text not null check (length(reason) between 10 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (agency_id, delegation_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, appraiser_id) references employee (agency_id, employee_id),
  check (appraiser_id <> employee_id),
  check (ends_on is null or ends_on >= starts_on)
);
create index delegation_of_employee on appraiser_delegation (agency_id, employee_id, starts_on);
create index delegation_to_appraiser on appraiser_delegation (agency_id, appraiser_id, starts_on);
call ampera.wall('appraiser_delegation', 'select, insert, update');

-- A task that no position carries (personnel officer, auditor), always with an end.
create table role_grant (
  agency_id integer not null references agency,
  grant_id uuid not null,
  employee_id uuid not null,
  role text not null check (role in ('personnel', 'auditor', 'administrator')),
  starts_on date not null,
  ends_on date not null,
  reason text not null check (length(reason) between 3 and 1000),
  granted_by uuid,
  granted_at timestamptz not null,
  primary key (agency_id, grant_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  check (ends_on >= starts_on)
);
create index role_grant_of_employee on role_grant (agency_id, employee_id, ends_on);
call ampera.wall('role_grant', 'select, insert, update');

-- A file of employees: first what it would change, then (or never) the confirmation.
create table employee_import (
  agency_id integer not null references agency,
  import_id uuid not null,
  file_id uuid not null,
  effective_on date not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  job_id uuid not null,
  primary key (agency_id, import_id),
  foreign key (agency_id, file_id) references file (agency_id, file_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
create index employee_import_recent on employee_import (agency_id, uploaded_at desc);
call ampera.wall('employee_import', 'select, insert');

create table employee_import_preview (
  agency_id integer not null references agency,
  import_id uuid not null,
  people integer not null,
  added integer not null,
  changed integer not null,
  gone integer not null,
  unchanged integer not null,
  problems integer not null,
  changes_sha256 text not null,  -- the confirmation applies exactly what was shown, or nothing
  marked_file_id uuid,           -- the same workbook with the wrong cells marked
  made_at timestamptz not null,
  primary key (agency_id, import_id),
  foreign key (agency_id, import_id) references employee_import (agency_id, import_id),
  foreign key (agency_id, marked_file_id) references file (agency_id, file_id)
);
call ampera.wall('employee_import_preview', 'select, insert');

create table employee_import_line (
  agency_id integer not null references agency,
  import_id uuid not null,
  ordinal integer not null,
  kind text not null check (kind in ('added', 'changed', 'gone', 'unit', 'problem')),
  row_number integer,
  column_name text,
  nip text not null,
  name text not null,
  facts jsonb not null,
  primary key (agency_id, import_id, ordinal),
  foreign key (agency_id, import_id) references employee_import (agency_id, import_id)
);
create index employee_import_line_kind on employee_import_line (agency_id, import_id, kind, ordinal);
call ampera.wall('employee_import_line', 'select, insert');

create table employee_import_confirmation (
  agency_id integer not null references agency,
  import_id uuid not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (agency_id, import_id),
  foreign key (agency_id, import_id) references employee_import (agency_id, import_id)
);
call ampera.wall('employee_import_confirmation', 'select, insert');
