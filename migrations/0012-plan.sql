-- What a leader's indicator means, so that everybody reads the same number the same way (the manual of an indicator).
create table plan_indicator_manual (
  agency_id integer not null references agency,
  indicator_id uuid not null,
  plan_id uuid not null,
  definition text not null check (length(definition) between 1 and 1000),
  formula text not null check (length(formula) between 1 and 1000),
  unit text not null check (length(unit) between 1 and 60),
  data_source text not null check (length(data_source) between 1 and 300),
  polarity text not null check (polarity in ('higher', 'lower', 'exact')),
  measured text not null check (measured in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  responsible text not null check (length(responsible) between 1 and 200),
  primary key (agency_id, indicator_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, indicator_id) references plan_indicator (agency_id, indicator_id) on delete cascade
);
create index plan_indicator_manual_of_plan on plan_indicator_manual (agency_id, plan_id);
call ampera.wall('plan_indicator_manual', 'select, insert, update, delete');

-- Somebody is away for long: study leave, long leave. `pauses` is what the law of the first day said of the kind: the
-- plan then stands still on these days. Both ends count.
create table absence (
  agency_id integer not null references agency,
  absence_id uuid not null,
  employee_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),  -- a code of regulations/annual-parts.yaml
  starts_on date not null,
  ends_on date not null,
  pauses boolean not null,
  decree text not null check (length(decree) between 1 and 200),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, absence_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  check (ends_on >= starts_on)
);
create index absence_of_employee on absence (agency_id, employee_id, starts_on);
create index absence_by_day on absence (agency_id, starts_on, absence_id);
call ampera.wall('absence', 'select, insert');

-- Recorded by mistake: the record stays, and this one says that it no longer counts.
create table absence_withdrawal (
  agency_id integer not null references agency,
  absence_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, absence_id),
  foreign key (agency_id, absence_id) references absence (agency_id, absence_id)
);
call ampera.wall('absence_withdrawal', 'select, insert');

-- A move or another appraiser makes a new plan needed: told once to whom it concerns, for each change.
create table plan_renewal_notice (
  agency_id integer not null references agency,
  plan_id uuid not null,
  appointment_id uuid not null,
  appraiser_id uuid not null,
  told_at timestamptz not null,
  primary key (agency_id, plan_id, appointment_id, appraiser_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index plan_renewal_of_appraiser on plan_renewal_notice (agency_id, appraiser_id);
call ampera.wall('plan_renewal_notice', 'select, insert');
