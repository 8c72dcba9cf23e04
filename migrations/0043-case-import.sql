-- Logs of cases from other applications: uploaded, read under the source's mapping, looked at, then taken over whole.
create table case_import (
  agency_id integer not null references agency,
  import_id uuid not null,
  source_id uuid not null,
  file_id uuid not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (agency_id, import_id),
  foreign key (agency_id, source_id) references case_source (agency_id, source_id),
  foreign key (agency_id, file_id) references file (agency_id, file_id)
);
create index case_import_recent on case_import (agency_id, uploaded_at desc, import_id desc);
call ampera.wall('case_import', 'select, insert');

-- One reading for each revision of the mapping: the newest counts.
create table case_import_reading (
  agency_id integer not null references agency,
  import_id uuid not null,
  mapping_revision integer not null,
  job_id uuid not null,
  asked_at timestamptz not null,
  primary key (agency_id, import_id, mapping_revision),
  foreign key (agency_id, import_id) references case_import (agency_id, import_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
call ampera.wall('case_import_reading', 'select, insert');

create table case_import_finding (
  agency_id integer not null references agency,
  import_id uuid not null,
  mapping_revision integer not null,
  headings jsonb not null, -- of the file
  words jsonb not null,    -- the file's words for services, units and outcomes
  guess jsonb not null,    -- a mapping that the file itself suggests
  file_rows integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  kept_here integer not null, -- told differently, but worked on here
  problems integer not null,
  turned_days integer not null, -- columns whose days and months may have been turned by the program that saved them
  changes_sha256 text not null, -- the confirmation applies exactly what was shown, or nothing
  marked_file_id uuid,          -- the same workbook with the wrong cells marked
  read_at timestamptz not null,
  primary key (agency_id, import_id, mapping_revision),
  foreign key (agency_id, import_id, mapping_revision) references case_import_reading (agency_id, import_id, mapping_revision),
  foreign key (agency_id, marked_file_id) references file (agency_id, file_id)
);
call ampera.wall('case_import_finding', 'select, insert');

create table case_import_problem (
  agency_id integer not null references agency,
  import_id uuid not null,
  mapping_revision integer not null,
  ordinal integer not null,
  row_number integer not null,
  column_name text,
  heading text not null,
  code text not null,
  facts jsonb not null,
  primary key (agency_id, import_id, mapping_revision, ordinal),
  foreign key (agency_id, import_id, mapping_revision) references case_import_reading (agency_id, import_id, mapping_revision)
);
call ampera.wall('case_import_problem', 'select, insert');

-- Each time that somebody said yes, with the job that carries it out.
create table case_import_request (
  agency_id integer not null references agency,
  import_id uuid not null,
  job_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  primary key (agency_id, import_id, job_id),
  foreign key (agency_id, import_id) references case_import (agency_id, import_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
call ampera.wall('case_import_request', 'select, insert');

create table case_import_confirmation (
  agency_id integer not null references agency,
  import_id uuid not null,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  added integer not null,
  changed integer not null,
  primary key (agency_id, import_id),
  foreign key (agency_id, import_id) references case_import (agency_id, import_id)
);
call ampera.wall('case_import_confirmation', 'select, insert');
