-- What if: a copy of the law with other values, and what it would have come to for the people of a year. Nothing here
-- is ever read by a decision.

create table what_if (
  agency_id integer not null references agency,
  scenario_id uuid not null,
  year integer not null,
  name text not null check (length(name) between 1 and 120),
  reason text not null check (length(reason) between 1 and 1000),
  changes jsonb not null,                -- the values that differ from the law, by parameter
  owner_id uuid not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, scenario_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, owner_id) references employee (agency_id, employee_id)
);
create index what_if_of_year on what_if (agency_id, year, changed_at desc, scenario_id desc);
call ampera.wall('what_if', 'select, insert, update, delete');

-- The answer to a scenario as it stood at `revision`; the newest one counts, its outcome is null while its job runs.
create table what_if_answer (
  agency_id integer not null references agency,
  answer_id uuid not null,
  scenario_id uuid not null,
  revision integer not null,
  job_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  law_mark text not null check (length(law_mark) <= 64),  -- of the law that it was compared with
  outcome jsonb,
  primary key (agency_id, answer_id),
  foreign key (agency_id, scenario_id) references what_if (agency_id, scenario_id) on delete cascade,
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id)
);
create index what_if_answer_of_scenario on what_if_answer (agency_id, scenario_id, asked_at desc, answer_id desc);
call ampera.wall('what_if_answer', 'select, insert, update, delete');

-- For whom something would be different, with before, after and why.
create table what_if_person (
  agency_id integer not null references agency,
  answer_id uuid not null,
  employee_id uuid not null,
  name text not null,
  unit_name text not null,
  matters text[] not null,               -- "rating", "points" …: what would be different
  differences jsonb not null,
  primary key (agency_id, answer_id, employee_id),
  foreign key (agency_id, answer_id) references what_if_answer (agency_id, answer_id) on delete cascade,
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index what_if_person_by_name on what_if_person (agency_id, answer_id, name, employee_id);
create index what_if_person_of_employee on what_if_person (agency_id, employee_id);
call ampera.wall('what_if_person', 'select, insert, delete');
