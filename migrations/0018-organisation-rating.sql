-- What an organisation achieved, set by the level above. A new decision stands beside the old one: the highest
-- revision holds.
create table organisation_rating (
  agency_id integer not null references agency,
  rating_id uuid not null,
  unit_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  interval text not null,                -- as of an evaluation: "annual", "q1" … "m12"
  revision integer not null check (revision > 0),
  rating text not null check (rating in ('excellent', 'good', 'needs-improvement', 'poor', 'very-poor')),
  reason text not null default '' check (length(reason) <= 2000),
  -- The paper by which whoever stands above the agency set it.
  letter_number text check (length(letter_number) <= 200),
  letter_date date,
  letter_authority text check (length(letter_authority) <= 200),
  decided_by uuid not null,
  decided_at timestamptz not null,
  acting_for text,
  primary key (agency_id, rating_id),
  unique (agency_id, unit_id, year, interval, revision),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check (num_nulls(letter_number, letter_date, letter_authority) in (0, 3)),
  check (revision = 1 or reason <> '')   -- whoever replaces a decision says why
);
call ampera.wall('organisation_rating', 'select, insert');

create view organisation_rating_in_force with (security_invoker = true) as
select distinct on (agency_id, unit_id, year, interval) *
from organisation_rating
order by agency_id, unit_id, year, interval, revision desc;
grant select on organisation_rating_in_force to ampera_app, ampera_bulk;

-- Why the ratings of a unit's people depart from the pattern, said by who leads it, of the spread that was seen then.
create table spread_reason (
  agency_id integer not null references agency,
  reason_id uuid not null,
  unit_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  interval text not null,
  revision integer not null check (revision > 0),
  rating_id uuid not null,
  counts integer[] not null check (array_length(counts, 1) = 5),  -- people by rating, from the lowest up
  body text not null check (length(body) between 1 and 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  acting_for text,
  primary key (agency_id, reason_id),
  unique (agency_id, unit_id, year, interval, revision),
  foreign key (agency_id, rating_id) references organisation_rating (agency_id, rating_id)
);
call ampera.wall('spread_reason', 'select, insert');
