-- The yearly cycle between one person and one appraiser.

create table period (
  agency_id integer not null references agency,
  year integer not null check (year between 2000 and 2200),
  starts_on date not null,
  ends_on date not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (agency_id, year),
  check (ends_on > starts_on)
);
call ampera.wall('period', 'select, insert');

create table plan (
  agency_id integer not null references agency,
  plan_id uuid not null,
  year integer not null,
  employee_id uuid not null,
  appraiser_id uuid not null,
  appointment_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  approach text not null check (approach in ('quantitative', 'qualitative')),
  form text not null check (form in ('leader', 'staff')),
  revision integer not null default 1,   -- counts every change of the draft: a stale form is a conflict
  created_at timestamptz not null,
  primary key (agency_id, plan_id),
  foreign key (agency_id, year) references period (agency_id, year),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, appraiser_id) references employee (agency_id, employee_id),
  foreign key (agency_id, appointment_id) references appointment (agency_id, appointment_id),
  unique (agency_id, employee_id, starts_on)
);
create index plan_of_appraiser on plan (agency_id, appraiser_id, year);
call ampera.wall('plan', 'select, insert, update');

create table plan_result (
  agency_id integer not null references agency,
  result_id uuid not null,
  plan_id uuid not null,
  category text not null check (category in ('main', 'additional')),
  ordinal integer not null,
  statement text not null check (length(statement) between 1 and 500),
  serves_id uuid,                        -- the head's result that this one serves
  serves_text text not null default '' check (length(serves_text) <= 500),  -- where the head's plan is not here
  primary key (agency_id, result_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, serves_id) references plan_result (agency_id, result_id) on delete set null (serves_id)
);
create index plan_result_of_plan on plan_result (agency_id, plan_id, ordinal);
create index plan_result_serving on plan_result (agency_id, serves_id);
call ampera.wall('plan_result', 'select, insert, update, delete');

create table plan_indicator (
  agency_id integer not null references agency,
  indicator_id uuid not null,
  plan_id uuid not null,
  result_id uuid not null,
  ordinal integer not null,
  aspect text not null check (aspect in ('quantity', 'quality', 'time', 'cost')),
  perspective text check (perspective in ('service-recipient', 'business-process', 'internal-strengthening', 'budget')),
  statement text not null check (length(statement) between 1 and 500),
  comparison text not null check (comparison in ('at-least', 'at-most', 'exactly')),
  target numeric(18, 4),                 -- null: the target is only words (qualitative)
  unit text not null default '' check (length(unit) <= 60),
  target_text text not null default '' check (length(target_text) <= 300),
  primary key (agency_id, indicator_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, result_id) references plan_result (agency_id, result_id) on delete cascade
);
create index plan_indicator_of_plan on plan_indicator (agency_id, plan_id, ordinal);
create index plan_indicator_of_result on plan_indicator (agency_id, result_id);
call ampera.wall('plan_indicator', 'select, insert, update, delete');

create table plan_expectation (
  agency_id integer not null references agency,
  plan_id uuid not null,
  conduct_value text not null,           -- a code of regulations/conduct-values.yaml
  expectation text not null check (length(expectation) between 1 and 1000),
  primary key (agency_id, plan_id, conduct_value),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('plan_expectation', 'select, insert, update, delete');

create table plan_annex (
  agency_id integer not null references agency,
  plan_id uuid not null,
  section text not null check (section in ('support', 'accountability', 'consequence')),
  ordinal integer not null,
  line text not null check (length(line) between 1 and 500),
  primary key (agency_id, plan_id, section, ordinal),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('plan_annex', 'select, insert, update, delete');

-- What was proposed, word for word; a change is a new version.
create table plan_version (
  agency_id integer not null references agency,
  plan_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (agency_id, plan_id, version),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('plan_version', 'select, insert');

create table plan_change_request (
  agency_id integer not null references agency,
  plan_id uuid not null,
  version integer not null,
  reason text not null check (length(reason) between 1 and 2000),
  asked_by uuid not null,
  asked_at timestamptz not null,
  acting_for text,
  primary key (agency_id, plan_id, version),
  foreign key (agency_id, plan_id, version) references plan_version (agency_id, plan_id, version)
);
call ampera.wall('plan_change_request', 'select, insert');

create table plan_agreement (
  agency_id integer not null references agency,
  plan_id uuid not null,
  version integer not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  acting_for text,
  primary key (agency_id, plan_id),
  foreign key (agency_id, plan_id, version) references plan_version (agency_id, plan_id, version)
);
call ampera.wall('plan_agreement', 'select, insert');

create table plan_comment (
  agency_id integer not null references agency,
  comment_id uuid not null,
  plan_id uuid not null,
  result_id uuid,                        -- null: about the whole plan
  author_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  written_at timestamptz not null,
  primary key (agency_id, comment_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, result_id) references plan_result (agency_id, result_id) on delete set null (result_id)
);
create index plan_comment_of_plan on plan_comment (agency_id, plan_id, written_at);
call ampera.wall('plan_comment', 'select, insert');

create table progress (
  agency_id integer not null references agency,
  progress_id uuid not null,
  plan_id uuid not null,
  indicator_id uuid not null,
  reached_on date not null,
  value numeric(18, 4),
  note text not null default '' check (length(note) <= 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, progress_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, indicator_id) references plan_indicator (agency_id, indicator_id)
);
create index progress_of_plan on progress (agency_id, plan_id, indicator_id, reached_on desc, recorded_at desc);
call ampera.wall('progress', 'select, insert');

create table evidence (
  agency_id integer not null references agency,
  evidence_id uuid not null,
  progress_id uuid not null,
  plan_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  url text check (length(url) <= 1000 and url ~ '^https?://'),
  file_id uuid,
  primary key (agency_id, evidence_id),
  foreign key (agency_id, progress_id) references progress (agency_id, progress_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, file_id) references file (agency_id, file_id),
  check ((url is null) <> (file_id is null))
);
create index evidence_of_plan on evidence (agency_id, plan_id);
create index evidence_of_file on evidence (agency_id, file_id);
call ampera.wall('evidence', 'select, insert');

create table feedback (
  agency_id integer not null references agency,
  feedback_id uuid not null,
  plan_id uuid not null,
  author_id uuid not null,
  relation text not null check (relation in ('appraiser', 'peer', 'subordinate', 'self')),
  result_id uuid,
  conduct_value text,
  body text not null check (length(body) between 1 and 2000),
  given_at timestamptz not null,
  primary key (agency_id, feedback_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, result_id) references plan_result (agency_id, result_id),
  check (result_id is null or conduct_value is null)
);
create index feedback_of_plan on feedback (agency_id, plan_id, given_at desc);
call ampera.wall('feedback', 'select, insert');

-- interval: "annual", or the period's code ("q1" … "q4", "m01" … "m12").
create table evaluation_draft (
  agency_id integer not null references agency,
  plan_id uuid not null,
  interval text not null,
  content jsonb not null,
  revision integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (agency_id, plan_id, interval),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('evaluation_draft', 'select, insert, update, delete');

create table evaluation (
  agency_id integer not null references agency,
  evaluation_id uuid not null,
  plan_id uuid not null,
  interval text not null,
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  overall_rating text not null,
  because jsonb not null,
  content jsonb not null,                -- realisation and feedback for each row, as printed
  note text not null default '' check (length(note) <= 2000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  acting_for text,
  primary key (agency_id, evaluation_id),
  unique (agency_id, plan_id, interval),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('evaluation', 'select, insert');

-- The day the person opened the result: the clock of an objection starts here.
create table evaluation_receipt (
  agency_id integer not null references agency,
  evaluation_id uuid not null,
  received_at timestamptz not null,
  primary key (agency_id, evaluation_id),
  foreign key (agency_id, evaluation_id) references evaluation (agency_id, evaluation_id)
);
call ampera.wall('evaluation_receipt', 'select, insert');
