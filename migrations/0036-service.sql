-- The public's side: what a service promises, when its counters are open, and every application with its clock.

alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('personnel', 'auditor', 'administrator', 'service-manager', 'complaint-handler'));

-- When counters are open, from a day on. A unit without its own keeps those of the nearest unit above it.
create table office_hours (
  agency_id integer not null references agency,
  unit_id uuid not null,
  starts_on date not null,
  weekly jsonb not null, -- {"1": [[480, 720], [780, 900]], …}: ISO weekday, minutes after midnight
  changed_by uuid,
  changed_at timestamptz not null,
  revision integer not null default 1,
  primary key (agency_id, unit_id, starts_on),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
call ampera.wall('office_hours', 'select, insert, update, delete');

-- A day on which a unit is closed besides the national ones: an election, a flood.
create table closing_day (
  agency_id integer not null references agency,
  closing_day_id uuid not null,
  unit_id uuid not null, -- and what is below it
  day date not null,
  reason text not null check (length(reason) between 1 and 200),
  decided_by uuid not null,
  decided_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (agency_id, closing_day_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create unique index closing_day_once on closing_day (agency_id, unit_id, day) where withdrawn_at is null;
call ampera.wall('closing_day', 'select, insert, update');

-- A service, known by a code that stays; what it promises stands in its standards.
create table service (
  agency_id integer not null references agency,
  service_id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  created_at timestamptz not null,
  retired_on date, -- from then on no case is taken in
  primary key (agency_id, service_id),
  unique (agency_id, code)
);
call ampera.wall('service', 'select, insert, update');

-- What a service promises, version by version: the fourteen components of PermenPAN-RB 15/2014. A published version
-- never changes; a case keeps the one that held when it came.
create table service_standard (
  agency_id integer not null references agency,
  service_id uuid not null,
  version integer not null check (version > 0),
  name text not null check (length(name) between 1 and 160),
  time_value integer check (time_value > 0), -- null: no promise of time can be made
  time_unit text check (time_unit in ('minute', 'working-day', 'calendar-day')), -- minutes while the counter is open
  fee_rupiah bigint not null default 0 check (fee_rupiah >= 0),
  complexity_weight numeric(5, 2) not null default 1 check (complexity_weight > 0), -- work beside the plainest letter
  requirements jsonb not null, -- [{"code", "label"}]: what to bring; the checklist of the counter
  steps jsonb not null,        -- [{"code", "label"}]: what happens, in order
  components jsonb not null,   -- the other components in words, by code
  created_by uuid,
  created_at timestamptz not null,
  revision integer not null default 1,
  primary key (agency_id, service_id, version),
  foreign key (agency_id, service_id) references service (agency_id, service_id),
  check ((time_value is null) = (time_unit is null))
);
call ampera.wall('service_standard', 'select, insert, update, delete');

create table service_standard_publication (
  agency_id integer not null references agency,
  service_id uuid not null,
  version integer not null,
  holds_from date not null, -- the newest published version that holds on a day is the one that counts
  published_by uuid,
  published_at timestamptz not null,
  primary key (agency_id, service_id, version),
  foreign key (agency_id, service_id, version) references service_standard (agency_id, service_id, version)
);
call ampera.wall('service_standard_publication', 'select, insert');

-- At whose counters a service is to be had.
create table service_point (
  agency_id integer not null references agency,
  service_id uuid not null,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (agency_id, service_id, unit_id, starts_on),
  foreign key (agency_id, service_id) references service (agency_id, service_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check (ends_on is null or ends_on >= starts_on)
);
create index service_point_of_unit on service_point (agency_id, unit_id);
call ampera.wall('service_point', 'select, insert, update');

-- A log of cases from another application, with the mapping that was saved for it.
create table case_source (
  agency_id integer not null references agency,
  source_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  mapping jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  revision integer not null default 1,
  primary key (agency_id, source_id),
  unique (agency_id, name)
);
call ampera.wall('case_source', 'select, insert, update');

-- An application for a service as it came in; what happens to it stands in the tables below.
create table service_case (
  agency_id integer not null references agency,
  case_id uuid not null,
  number text not null check (length(number) between 1 and 40), -- told to the citizen; follows an order
  code text not null check (length(code) between 8 and 20),     -- cannot be guessed; number and code open the status
  service_id uuid not null,
  standard_version integer not null,
  unit_id uuid not null, -- whose counter took it in, and in whose figures it counts
  received_at timestamptz not null,
  waited_minutes integer check (waited_minutes >= 0), -- from ticket to counter; null: nobody knows
  applicant_name text check (length(applicant_name) between 1 and 120), -- null: not told, or erased
  applicant_phone text check (length(applicant_phone) <= 20),
  note text not null default '' check (length(note) <= 500),
  source_id uuid,         -- null: taken in here
  source_reference text check (length(source_reference) <= 80), -- its number in the other application
  entered_by uuid,        -- who took it in; null: imported
  primary key (agency_id, case_id),
  unique (agency_id, number),
  foreign key (agency_id, service_id, standard_version) references service_standard (agency_id, service_id, version),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  foreign key (agency_id, source_id) references case_source (agency_id, source_id)
);
create unique index service_case_of_source on service_case (agency_id, source_id, source_reference) where source_id is not null;
create index service_case_received on service_case (agency_id, unit_id, received_at desc, case_id desc);
call ampera.wall('service_case', 'select, insert, update');

-- A case is here as long as it is not closed: the work list.
create table open_case (
  agency_id integer not null references agency,
  case_id uuid not null,
  unit_id uuid not null, -- with whom it is now
  assigned_to uuid,      -- null: with whoever takes it
  step_code text not null,
  due_at timestamptz,    -- null: without a promise of time
  paused_since timestamptz, -- null: the clock runs
  revision integer not null default 1,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index open_case_by_due on open_case (agency_id, unit_id, due_at, case_id);
call ampera.wall('open_case', 'select, insert, update, delete');

-- Each step of a case: where, by whom, from when until when.
create table case_step (
  agency_id integer not null references agency,
  case_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  step_code text not null,
  unit_id uuid not null,
  employee_id uuid, -- who did it
  began_at timestamptz not null,
  ended_at timestamptz,
  note text not null default '' check (length(note) <= 500), -- why it was handed over
  primary key (agency_id, case_id, ordinal),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id),
  check (ended_at >= began_at)
);
call ampera.wall('case_step', 'select, insert, update');

-- What was still missing of the required papers, and since when it is there.
create table case_paper (
  agency_id integer not null references agency,
  case_id uuid not null,
  requirement_code text not null,
  received_at timestamptz not null,
  primary key (agency_id, case_id, requirement_code),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
call ampera.wall('case_paper', 'select, insert, delete');

-- Waiting for the citizen: the clock stands.
create table case_pause (
  agency_id integer not null references agency,
  case_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  reason text not null check (reason in ('papers-missing', 'applicant-away', 'field-visit', 'payment', 'other')),
  asked_for text not null default '' check (length(asked_for) <= 300), -- told to the citizen
  begun_by uuid,
  primary key (agency_id, case_id, began_at),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id),
  check (ended_at >= began_at)
);
create unique index case_pause_one_at_a_time on case_pause (agency_id, case_id) where ended_at is null;
call ampera.wall('case_pause', 'select, insert, update');

-- The end of a case. Its minutes are those while the counter was open, pauses taken out, by the calendar known then;
-- a day off that becomes known late is counted anew.
create table case_closure (
  agency_id integer not null references agency,
  case_id uuid not null,
  outcome text not null check (outcome in ('issued', 'refused', 'withdrawn')),
  closed_at timestamptz not null,
  closed_by uuid, -- null: imported without a name
  unit_id uuid not null, -- whose result it is: that of service_case
  service_id uuid not null,
  due_at timestamptz,
  worked_minutes integer not null check (worked_minutes >= 0),
  paused_minutes integer not null default 0 check (paused_minutes >= 0),
  reason text not null default '' check (length(reason) <= 500), -- why it was refused
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index case_closure_by_time on case_closure (agency_id, closed_at);
create index case_closure_of_unit on case_closure (agency_id, unit_id, closed_at);
create index case_closure_of_person on case_closure (agency_id, closed_by, closed_at);
call ampera.wall('case_closure', 'select, insert, update');

create table case_pickup (
  agency_id integer not null references agency,
  case_id uuid not null,
  picked_up_at timestamptz not null,
  picked_up_by text not null default '' check (length(picked_up_by) <= 120), -- whom the result was handed to
  handed_over_by uuid,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
call ampera.wall('case_pickup', 'select, insert');

-- A place in the queue of a unit's counter: a number each day from one.
create table queue_ticket (
  agency_id integer not null references agency,
  ticket_id uuid not null,
  unit_id uuid not null,
  day date not null,
  number integer not null check (number > 0),
  service_id uuid, -- null: not said
  drawn_at timestamptz not null,
  called_at timestamptz,
  counter text not null default '' check (length(counter) <= 20),
  called_by uuid,
  served_at timestamptz, -- done at the counter, with a case or with an answer
  missed_at timestamptz, -- called, nobody came
  case_id uuid,
  primary key (agency_id, ticket_id),
  unique (agency_id, unit_id, day, number),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
create index queue_ticket_waiting on queue_ticket (agency_id, unit_id, day, number) where called_at is null;
call ampera.wall('queue_ticket', 'select, insert, update');

-- Cells of a measure that no longer hold; the refresh takes them away.
create table measure_touch (
  agency_id integer not null references agency,
  touch_id uuid not null,
  pile text not null,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-[01][0-9]$'),
  touched_at timestamptz not null,
  primary key (agency_id, touch_id)
);
call ampera.wall('measure_touch', 'select, insert, delete');
