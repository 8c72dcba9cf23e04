-- The stored series: what each measure says of a unit's month. A part is of one service, and of one person where the
-- measure is of persons; the whole is all parts of the unit's month put together, so that a page reads few rows.
create table measure_cell (
  agency_id integer not null references agency,
  measure text not null check (length(measure) between 1 and 80),
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  grain text not null check (grain in ('part', 'whole')),
  employee_id uuid, -- whose work it is; null: of the unit, or nobody is named
  service_id uuid,  -- null: not told apart by service
  pile text not null, -- the facts that it was drawn from
  count integer not null check (count >= 0),
  missing integer not null check (missing >= 0),
  kept jsonb not null, -- what is needed to put cells together: src/measures/measure.ts
  computed_at timestamptz not null,
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check (grain = 'part' or (employee_id is null and service_id is null))
);
create unique index measure_cell_once on measure_cell
  (agency_id, measure, unit_id, month, grain, service_id, employee_id) nulls not distinct;
create index measure_cell_of_pile on measure_cell (agency_id, pile, month, unit_id);
create index measure_cell_of_person on measure_cell (agency_id, employee_id, measure, month)
  where employee_id is not null;
call ampera.wall('measure_cell', 'select, insert, delete');

-- Touches are taken away pile by pile.
create index measure_touch_of_pile on measure_touch (agency_id, pile, month, unit_id);

-- An indicator of a plan whose figure comes from a measure: of the person's own work, or of a unit and what is below it.
create table indicator_measure (
  agency_id integer not null references agency,
  indicator_id uuid not null,
  plan_id uuid not null,
  measure text not null check (length(measure) between 1 and 80),
  pile text not null, -- where the figure comes from, also to whoever reads the plan when the measure is no more
  of_whom text not null check (of_whom in ('person', 'unit')),
  unit_id uuid, -- of whom = unit
  service_id uuid, -- null: all services
  primary key (agency_id, indicator_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, indicator_id) references plan_indicator (agency_id, indicator_id) on delete cascade,
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check ((of_whom = 'unit') = (unit_id is not null))
);
create index indicator_measure_of_plan on indicator_measure (agency_id, plan_id);
call ampera.wall('indicator_measure', 'select, insert, update, delete');

-- Progress that a measure wrote: nobody's hand did, so nobody recorded it.
alter table progress alter column recorded_by drop not null;

create table progress_measured (
  agency_id integer not null references agency,
  progress_id uuid not null,
  plan_id uuid not null,
  indicator_id uuid not null,
  measure text not null check (length(measure) between 1 and 80),
  of_whom text not null check (of_whom in ('person', 'unit')),
  unit_id uuid,
  service_id uuid,
  pile text not null,
  from_month text not null check (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  through_month text not null check (through_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  count integer not null check (count >= 0),
  missing integer not null check (missing >= 0),
  computed_at timestamptz not null, -- of the oldest cell that went into it
  primary key (agency_id, progress_id),
  foreign key (agency_id, progress_id) references progress (agency_id, progress_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index progress_measured_of_plan on progress_measured (agency_id, plan_id, indicator_id, progress_id desc);
call ampera.wall('progress_measured', 'select, insert');

-- Somebody says that a measured figure is not right; the figure stays to be read, whatever is decided.
create table measured_dispute (
  agency_id integer not null references agency,
  dispute_id uuid not null,
  plan_id uuid not null,
  indicator_id uuid not null,
  progress_id uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  raised_by uuid not null,
  raised_at timestamptz not null,
  primary key (agency_id, dispute_id),
  unique (agency_id, progress_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, progress_id) references progress_measured (agency_id, progress_id)
);
create index measured_dispute_of_plan on measured_dispute (agency_id, plan_id);
call ampera.wall('measured_dispute', 'select, insert');

create table measured_dispute_answer (
  agency_id integer not null references agency,
  dispute_id uuid not null,
  decision text not null check (decision in ('stays', 'corrected')),
  progress_id uuid, -- the corrected figure, a record of its own
  reason text not null check (length(reason) between 1 and 1000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  acting_for text,
  primary key (agency_id, dispute_id),
  foreign key (agency_id, dispute_id) references measured_dispute (agency_id, dispute_id),
  foreign key (agency_id, progress_id) references progress (agency_id, progress_id),
  check ((decision = 'corrected') = (progress_id is not null))
);
create unique index measured_dispute_answer_figure on measured_dispute_answer (agency_id, progress_id)
  where progress_id is not null;
call ampera.wall('measured_dispute_answer', 'select, insert');
