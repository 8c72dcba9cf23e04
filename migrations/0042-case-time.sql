-- How long cases took, counted by minutes: what the page of speed is drawn from, so that it reads no case. Of the month
-- in which they came in. Units are named without a key: these rows only follow from cases, whose unit is known, and a
-- million of them are written at once. Taken anew for every unit and month that was touched (pile 'case-time' of measure_touch).
create table case_time (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  service_id uuid not null,
  kind text not null check (kind in ('waited', 'worked')), -- from ticket to counter; open minutes until the end
  minutes integer[] not null,   -- every value in rising order, rounded: src/service/speed/minutes.ts
  ended integer[] not null,     -- how many after each: at the counter, or with a result
  withdrawn integer[] not null, -- taken back by the citizen: seen until then
  primary key (agency_id, unit_id, month, service_id, kind)
);
call ampera.wall('case_time', 'select, insert, delete');

-- The same by weekday and hour of coming in, without telling services apart.
create table case_time_slot (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  weekday smallint not null check (weekday between 1 and 7), -- ISO: 1 is Monday
  hour smallint not null check (hour between 0 and 23),
  kind text not null check (kind in ('waited', 'worked')),
  minutes integer[] not null,
  ended integer[] not null,
  withdrawn integer[] not null,
  primary key (agency_id, unit_id, month, weekday, hour, kind)
);
call ampera.wall('case_time_slot', 'select, insert, delete');

-- How many came in, what became of them, and what nobody knows of them.
create table case_tally (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  service_id uuid not null,
  received integer not null check (received >= 0),
  wait_unknown integer not null check (wait_unknown >= 0),
  closed integer not null check (closed >= 0),       -- of those received, until now
  withdrawn integer not null check (withdrawn >= 0), -- among the closed
  promised integer not null check (promised >= 0),   -- closed with a result, with a promise of time
  in_time integer not null check (in_time >= 0),
  primary key (agency_id, unit_id, month, service_id)
);
call ampera.wall('case_tally', 'select, insert, delete');

-- Work at the counter by weekday and hour: how many came, and how many person-hours were seen (somebody who took in or
-- closed a case in that hour of a day counts once).
create table case_hour (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  arrived integer not null check (arrived >= 0),
  person_hours integer not null check (person_hours >= 0),
  primary key (agency_id, unit_id, month, weekday, hour)
);
call ampera.wall('case_hour', 'select, insert, delete');

-- What was put out in a month, whenever it came in: for the load of work.
create table case_output (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  service_id uuid not null,
  employee_id uuid, -- null: nobody is named
  closed integer not null check (closed >= 0), -- with a result
  withdrawn integer not null check (withdrawn >= 0),
  points numeric(12, 2) not null check (points >= 0) -- weighed by the standard that the case was promised
);
create unique index case_output_once on case_output (agency_id, unit_id, month, service_id, employee_id) nulls not distinct;
create index case_output_of_person on case_output (agency_id, employee_id, month) where employee_id is not null;
call ampera.wall('case_output', 'select, insert, delete');
