-- Everything that is on paper about a person's year, bound into one PDF: one row for whom, which year and who asked.
-- It can be made again at any time, so the newest takes the place of the one before.
create table year_file (
  agency_id integer not null references agency,
  year_file_id uuid not null,
  employee_id uuid not null,
  year integer not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  job_id uuid not null,
  made_at timestamptz,                   -- of the bytes; null until the job has run once
  papers jsonb,                          -- what was bound, in its order
  pages integer check (pages > 0),
  pdf bytea,
  primary key (agency_id, year_file_id),
  unique (agency_id, employee_id, year, asked_by),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, asked_by) references employee (agency_id, employee_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id),
  check ((made_at is null) = (pdf is null) and (made_at is null) = (pages is null)
    and (made_at is null) = (papers is null))
);
call ampera.wall('year_file', 'select, insert, update');
