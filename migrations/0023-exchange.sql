-- Exchange with the national system: what a file from there says, and what was decided where it says something else.

create table rating_import (
  agency_id integer not null references agency,
  import_id uuid not null,
  year integer not null,
  profile text not null check (length(profile) between 1 and 60),  -- a file of exchange/
  file_id uuid not null,
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  job_id uuid not null,
  revision integer not null default 1,   -- counts every decision on its lines: who decides on a stale page is told
  primary key (agency_id, import_id),
  unique (agency_id, year, profile, sha256),  -- the same file again is the same import
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, file_id) references file (agency_id, file_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
create index rating_import_of_year on rating_import (agency_id, year, uploaded_at desc, import_id desc);
call ampera.wall('rating_import', 'select, insert, update');

-- What became of reading the file; with problems it has no lines.
create table rating_import_reading (
  agency_id integer not null references agency,
  import_id uuid not null,
  file_rows integer not null,
  problems integer not null,
  headings jsonb not null,
  marked_file_id uuid,
  read_at timestamptz not null,
  primary key (agency_id, import_id),
  foreign key (agency_id, import_id) references rating_import (agency_id, import_id),
  foreign key (agency_id, marked_file_id) references file (agency_id, file_id)
);
call ampera.wall('rating_import_reading', 'select, insert');

create table rating_import_problem (
  agency_id integer not null references agency,
  import_id uuid not null,
  ordinal integer not null,
  row_number integer not null,
  column_name text,
  heading text not null,
  nip text not null,
  code text not null,
  facts jsonb not null,
  primary key (agency_id, import_id, ordinal),
  foreign key (agency_id, import_id) references rating_import_reading (agency_id, import_id)
);
call ampera.wall('rating_import_problem', 'select, insert');

-- What the national system says of one person and interval; never changed.
create table rating_import_line (
  agency_id integer not null references agency,
  import_id uuid not null,
  ordinal integer not null,
  row_number integer not null,
  nip text not null,
  name text not null,
  interval text not null,
  starts_on date,                        -- null where the file has no days: the whole interval
  ends_on date,
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  overall_rating text not null,
  appraiser_nip text not null,
  appraiser_name text not null,
  primary key (agency_id, import_id, ordinal),
  foreign key (agency_id, import_id) references rating_import_reading (agency_id, import_id)
);
call ampera.wall('rating_import_line', 'select, insert');

-- A difference that was looked at: the rating here stands.
create table rating_difference_kept (
  agency_id integer not null references agency,
  import_id uuid not null,
  ordinal integer not null,
  overall_rating text not null,          -- what stood here when it was kept
  reason text not null default '' check (length(reason) <= 1000),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (agency_id, import_id, ordinal),
  foreign key (agency_id, import_id, ordinal) references rating_import_line (agency_id, import_id, ordinal)
);
call ampera.wall('rating_difference_kept', 'select, insert, update');

-- A rating of the national system that somebody recorded as standing. No evaluation is changed by it: it stands
-- beside, with its source and its reason, and is ended by a record of its own.
create table national_rating (
  agency_id integer not null references agency,
  rating_id uuid not null,
  import_id uuid not null,
  ordinal integer not null,
  employee_id uuid not null,
  year integer not null,
  interval text not null,
  plan_id uuid,                          -- null: no plan here covers these days
  starts_on date not null,
  ends_on date not null,
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  overall_rating text not null,
  instead_of text,                       -- the overall rating that stood here; null: there was none
  reason text not null check (length(reason) between 10 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  ended_reason text check (length(ended_reason) between 10 and 1000),
  primary key (agency_id, rating_id),
  foreign key (agency_id, import_id, ordinal) references rating_import_line (agency_id, import_id, ordinal),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create unique index national_rating_of_plan on national_rating (agency_id, plan_id, interval)
  where plan_id is not null and ended_at is null;
create unique index national_rating_without_plan on national_rating (agency_id, employee_id, year, interval)
  where plan_id is null and ended_at is null;
create index national_rating_of_employee on national_rating (agency_id, employee_id, year, interval);
create index national_rating_of_year on national_rating (agency_id, year, decided_at desc, rating_id desc);
call ampera.wall('national_rating', 'select, insert, update');

-- The rating that counts, now with what was recorded from the national system: of an evaluation, the newest decision
-- counts; where there is no evaluation, the recorded one. `national_id`: that record, where it counts.
create or replace view rating_in_force with (security_invoker = true) as
select e.agency_id, e.evaluation_id, e.plan_id, e.interval,
  coalesce(n.results_rating, d.results_rating, e.results_rating) as results_rating,
  coalesce(n.conduct_rating, d.conduct_rating, e.conduct_rating) as conduct_rating,
  coalesce(n.overall_rating, d.overall_rating, e.overall_rating) as overall_rating,
  coalesce(n.decided_by, d.decided_by, e.decided_by) as decided_by,
  coalesce(n.decided_at, d.decided_at, e.decided_at) as decided_at,
  d.objection_id, n.rating_id as national_id
from evaluation e
left join objection_decision d
  on d.agency_id = e.agency_id and d.evaluation_id = e.evaluation_id and d.outcome = 'changed'
left join national_rating n
  on n.agency_id = e.agency_id and n.plan_id = e.plan_id and n.interval = e.interval and n.ended_at is null
  and n.decided_at >= coalesce(d.decided_at, e.decided_at)
union all
select n.agency_id, null, n.plan_id, n.interval, n.results_rating, n.conduct_rating, n.overall_rating, n.decided_by,
  n.decided_at, null, n.rating_id
from national_rating n
where n.plan_id is not null and n.ended_at is null and not exists (
  select from evaluation e
  where e.agency_id = n.agency_id and e.plan_id = n.plan_id and e.interval = n.interval);
