-- Who brings about what, from the agency's strategic goals down to each person's results.

-- What the agency has promised for a year in its performance agreement (unit_id null), and what a unit makes of it.
-- No reference to the year: goals are signed before a year is opened, and outlive one that was closed by mistake.
create table goal (
  agency_id integer not null references agency,
  goal_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  unit_id uuid,
  serves_id uuid,                        -- the goal of a level above that this one serves
  ordinal integer not null,
  statement text not null check (length(statement) between 1 and 500),
  revision integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, goal_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  foreign key (agency_id, serves_id) references goal (agency_id, goal_id) on delete set null (serves_id),
  check (serves_id <> goal_id)
);
create index goal_of_year on goal (agency_id, year, ordinal);
create index goal_serving on goal (agency_id, serves_id);
call ampera.wall('goal', 'select, insert, update, delete');

create table goal_indicator (
  agency_id integer not null references agency,
  goal_id uuid not null,
  ordinal integer not null,
  statement text not null check (length(statement) between 1 and 500),
  target text not null check (length(target) <= 200),
  primary key (agency_id, goal_id, ordinal),
  foreign key (agency_id, goal_id) references goal (agency_id, goal_id) on delete cascade
);
call ampera.wall('goal_indicator', 'select, insert, delete');

-- A head of the agency or of a unit serves a goal where others serve a result of their head; and how: by taking over
-- a part of the very same result (direct), or by a result that leads to it (indirect). Null: nobody said.
alter table plan_result add column goal_id uuid;
alter table plan_result add column serves_how text check (serves_how in ('direct', 'indirect'));
alter table plan_result add foreign key (agency_id, goal_id) references goal (agency_id, goal_id) on delete set null (goal_id);
alter table plan_result add check (goal_id is null or serves_id is null);
create index plan_result_for_goal on plan_result (agency_id, goal_id);

-- The head shows a draft to the own people before proposing it, so that nobody waits.
create table plan_draft_share (
  agency_id integer not null references agency,
  plan_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  primary key (agency_id, plan_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('plan_draft_share', 'select, insert, delete');

-- What a head expects of somebody for one of the head's results: a cell of the matrix, not yet a promise.
create table expected_result (
  agency_id integer not null references agency,
  expected_id uuid not null,
  year integer not null,
  head_id uuid not null,
  employee_id uuid not null,
  serves_id uuid,                        -- null: the head has struck the result out since
  serves_text text not null check (length(serves_text) between 1 and 500),
  serves_how text not null check (serves_how in ('direct', 'indirect')),
  statement text not null check (length(statement) between 1 and 500),
  expected_by uuid not null,
  expected_at timestamptz not null,
  acting_for text,
  primary key (agency_id, expected_id),
  foreign key (agency_id, head_id) references employee (agency_id, employee_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, serves_id) references plan_result (agency_id, result_id) on delete set null (serves_id)
);
create index expected_result_of_employee on expected_result (agency_id, employee_id, year);
create index expected_result_of_head on expected_result (agency_id, head_id, year);
create index expected_result_serving on expected_result (agency_id, serves_id);
call ampera.wall('expected_result', 'select, insert');
-- To change a column is needed for the lock on the row, under which it is answered or taken back; nothing changes one.
grant update (expected_at) on expected_result to ampera_app;

-- The person took it into the draft (result_id; null once that result is struck out), or answered why not.
create table expected_result_answer (
  agency_id integer not null references agency,
  expected_id uuid not null,
  answer text not null check (answer in ('taken', 'declined')),
  result_id uuid,
  reason text not null default '' check (length(reason) <= 1000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (agency_id, expected_id),
  foreign key (agency_id, expected_id) references expected_result (agency_id, expected_id),
  foreign key (agency_id, result_id) references plan_result (agency_id, result_id) on delete set null (result_id)
);
create index expected_result_answer_result on expected_result_answer (agency_id, result_id);
call ampera.wall('expected_result_answer', 'select, insert');

create table expected_result_withdrawal (
  agency_id integer not null references agency,
  expected_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, expected_id),
  foreign key (agency_id, expected_id) references expected_result (agency_id, expected_id)
);
call ampera.wall('expected_result_withdrawal', 'select, insert');

-- Something above a result changed after the result was written: its person looks at it again.
create table result_look (
  agency_id integer not null references agency,
  look_id uuid not null,
  result_id uuid not null,
  plan_id uuid not null,
  source_kind text not null check (source_kind in ('result', 'goal')),
  steps integer not null check (steps > 0),  -- how far above: 1 is what the result itself serves
  before text not null,
  after text,                            -- null: struck out
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (agency_id, look_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, result_id) references plan_result (agency_id, result_id) on delete cascade
);
create index result_look_of_plan on result_look (agency_id, plan_id, changed_at);
create index result_look_of_result on result_look (agency_id, result_id);
create index result_look_by on result_look (agency_id, changed_by, changed_at);
call ampera.wall('result_look', 'select, insert');

create table result_look_confirmation (
  agency_id integer not null references agency,
  look_id uuid not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (agency_id, look_id),
  foreign key (agency_id, look_id) references result_look (agency_id, look_id) on delete cascade
);
call ampera.wall('result_look_confirmation', 'select, insert');
