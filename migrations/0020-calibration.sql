-- A session in which heads compare evidence before they rate: cases without names, and what others think of them.
-- Nothing here moves a rating; the appraiser decides afterwards, as always.

create table calibration_session (
  agency_id integer not null references agency,
  session_id uuid not null,
  year integer not null,
  interval text not null,
  title text not null check (length(title) between 1 and 200),
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (agency_id, session_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, opened_by) references employee (agency_id, employee_id)
);
create index calibration_session_of_year on calibration_session (agency_id, year, opened_at desc);
call ampera.wall('calibration_session', 'select, insert');
-- To lock the row, under which a session is closed, takes the right to change a column; nothing changes one.
grant update (opened_at) on calibration_session to ampera_app;

create table calibration_member (
  agency_id integer not null references agency,
  session_id uuid not null,
  employee_id uuid not null,
  primary key (agency_id, session_id, employee_id),
  foreign key (agency_id, session_id) references calibration_session (agency_id, session_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index calibration_member_of_employee on calibration_member (agency_id, employee_id);
call ampera.wall('calibration_member', 'select, insert');

create table calibration_closing (
  agency_id integer not null references agency,
  session_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  learned text not null check (length(learned) between 1 and 2000),
  primary key (agency_id, session_id),
  foreign key (agency_id, session_id) references calibration_session (agency_id, session_id)
);
call ampera.wall('calibration_closing', 'select, insert');

-- label: a number drawn by lot, so that neither the order of names nor of handing in tells whose it is.
create table calibration_case (
  agency_id integer not null references agency,
  case_id uuid not null,
  session_id uuid not null,
  plan_id uuid not null,
  label integer not null,
  evidence jsonb not null,
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  primary key (agency_id, case_id),
  unique (agency_id, session_id, plan_id),
  unique (agency_id, session_id, label),
  foreign key (agency_id, session_id) references calibration_session (agency_id, session_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('calibration_case', 'select, insert');

-- What another head thinks of a case; one may think again until the session is closed.
create table calibration_voice (
  agency_id integer not null references agency,
  case_id uuid not null,
  author_id uuid not null,
  opinion text not null check (opinion in ('higher', 'fits', 'lower')),
  reason text not null check (length(reason) <= 1000),
  given_at timestamptz not null,
  primary key (agency_id, case_id, author_id),
  foreign key (agency_id, case_id) references calibration_case (agency_id, case_id),
  foreign key (agency_id, author_id) references employee (agency_id, employee_id)
);
call ampera.wall('calibration_voice', 'select, insert, update');
