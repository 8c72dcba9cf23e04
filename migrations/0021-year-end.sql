-- The end of a year: its results written down, the year closed, and opened again where that was decided.

-- From the moment that a closing is started nothing binding changes in the year, until it is reopened.
create table year_closing (
  agency_id integer not null references agency,
  closing_id uuid not null,
  year integer not null,
  reason text not null default '' check (length(reason) <= 1000),  -- why in spite of what was missing
  started_by uuid not null,
  started_at timestamptz not null,
  job_id uuid not null,
  primary key (agency_id, closing_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
create index year_closing_of_year on year_closing (agency_id, year, started_at desc);
call ampera.wall('year_closing', 'select, insert, update');

create table year_closing_end (
  agency_id integer not null references agency,
  closing_id uuid not null,
  people integer not null,
  rated integer not null,
  finished_at timestamptz not null,
  primary key (agency_id, closing_id),
  foreign key (agency_id, closing_id) references year_closing (agency_id, closing_id)
);
call ampera.wall('year_closing_end', 'select, insert');

create table year_reopening (
  agency_id integer not null references agency,
  closing_id uuid not null,
  reason text not null check (length(reason) between 10 and 1000),
  reopened_by uuid not null,
  reopened_at timestamptz not null,
  primary key (agency_id, closing_id),
  foreign key (agency_id, closing_id) references year_closing (agency_id, closing_id)
);
call ampera.wall('year_reopening', 'select, insert');

-- What a closing wrote down: one row for everybody who had a plan in the year, by which the year stands.
create table annual_result (
  agency_id integer not null references agency,
  closing_id uuid not null,
  employee_id uuid not null,
  overall_rating text,                   -- null: nobody rated the year
  evaluation_id uuid,
  parts jsonb not null,                  -- the plans of the year with their days and ratings
  because jsonb not null,                -- how the parts make the year, with the articles
  primary key (agency_id, closing_id, employee_id),
  foreign key (agency_id, closing_id) references year_closing (agency_id, closing_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index annual_result_of_employee on annual_result (agency_id, employee_id);
call ampera.wall('annual_result', 'select, insert');

-- What a closing would do, found without doing it.
create table year_simulation (
  agency_id integer not null references agency,
  simulation_id uuid not null,
  year integer not null,
  job_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  outcome jsonb,                         -- null until the job has run
  primary key (agency_id, simulation_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
create index year_simulation_of_year on year_simulation (agency_id, year, asked_at desc);
call ampera.wall('year_simulation', 'select, insert, update');

-- A day that the agency sets itself, where the law sets none or an earlier one is wanted; the newest row counts.
create table year_deadline (
  agency_id integer not null references agency,
  deadline_id uuid not null,
  year integer not null,
  step text not null check (length(step) between 1 and 20),
  due_on date not null,
  reason text not null default '' check (length(reason) <= 500),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (agency_id, deadline_id),
  foreign key (agency_id, year) references period (agency_id, year)
);
create index year_deadline_of_step on year_deadline (agency_id, year, step, set_at desc, deadline_id desc);
call ampera.wall('year_deadline', 'select, insert');

-- Everybody who owes something was reminded at once.
create table bulk_reminder (
  agency_id integer not null references agency,
  reminder_id uuid not null,
  year integer not null,
  step text not null,
  unit_id uuid,                          -- null: the whole agency
  asked_by uuid not null,
  asked_at timestamptz not null,
  asked_on date not null,
  job_id uuid not null,
  people integer,                        -- null until the job has run
  primary key (agency_id, reminder_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
create unique index bulk_reminder_once_a_day on bulk_reminder (agency_id, year, step, unit_id, asked_on) nulls not distinct;
call ampera.wall('bulk_reminder', 'select, insert, update');
