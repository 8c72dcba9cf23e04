-- Cases with a clock, and the queue before the counter.

-- Numbers that nobody has taken yet. Whoever takes a case in takes the lowest that no other transaction holds, so nobody
-- waits for anybody; one that is rolled back goes back. Whoever takes every 32nd puts the next ones in.
create table case_number_free (
  agency_id integer not null references agency,
  year integer not null,
  number integer not null check (number > 0),
  primary key (agency_id, year, number)
);
call ampera.wall('case_number_free', 'select, insert, update, delete');

-- When the holder is told that a quarter of the time is left; null: never.
alter table open_case add column warn_at timestamptz;
create index open_case_to_warn on open_case (agency_id, warn_at) where paused_since is null and warn_at is not null;
create index open_case_late on open_case (agency_id, due_at) where paused_since is null and due_at is not null;
create index open_case_of_person on open_case (agency_id, assigned_to, due_at, case_id) where assigned_to is not null;

-- What was told before it was late and when it was: each once.
create table case_warning (
  agency_id integer not null references agency,
  case_id uuid not null,
  kind text not null check (kind in ('soon', 'untaken', 'late')),
  told_to uuid, -- null: there was nobody to tell
  told_at timestamptz not null,
  primary key (agency_id, case_id, kind),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
call ampera.wall('case_warning', 'select, insert');

-- A closing that was a mistake, taken back on the same day by who closed it.
create table case_reopening (
  agency_id integer not null references agency,
  case_id uuid not null,
  reopened_at timestamptz not null,
  reopened_by uuid not null,
  outcome text not null, -- what it had been closed with, and when
  closed_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 300),
  primary key (agency_id, case_id, reopened_at),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
call ampera.wall('case_reopening', 'select, insert');

alter table case_closure add column last_revision integer not null default 1; -- a form drawn before the closing stays old
grant delete on case_closure to ampera_app;

create index service_case_by_phone on service_case (agency_id, unit_id, applicant_phone, received_at desc)
  where applicant_phone is not null;
-- Whose names are still kept, oldest first: the daily forgetting walks along it.
create index service_case_named on service_case (agency_id, received_at)
  where applicant_name is not null or applicant_phone is not null;
-- For the expected wait: who was called last.
create index queue_ticket_called on queue_ticket (agency_id, unit_id, day, called_at) where called_at is not null;
