-- Satisfaction surveys: what users of a service answered, so kept that nobody learns who, and nobody alters it unseen.

-- Where a questionnaire is answered: by the QR on a desk, or on a device at the counter.
create table survey_point (
  agency_id integer not null references agency,
  point_id uuid not null,
  code text not null check (code ~ '^[0-9A-Z-]{8,20}$'),
  unit_id uuid not null,
  channel text not null check (channel in ('desk', 'kiosk')),
  place text not null check (length(place) between 1 and 120),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, point_id),
  unique (agency_id, code),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index survey_point_of_unit on survey_point (agency_id, unit_id);
call ampera.wall('survey_point', 'select, insert');

create table survey_point_end (
  agency_id integer not null references agency,
  point_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (agency_id, point_id),
  foreign key (agency_id, point_id) references survey_point (agency_id, point_id)
);
call ampera.wall('survey_point_end', 'select, insert');

-- One respondent's answers, 1 (worst) to 4; null was left out. No name, no address, no case, no moment.
create table survey_answer (
  agency_id integer not null references agency,
  answer_id uuid not null, -- drawn by lot where it was answered; a repeated send has it again
  unit_id uuid not null,
  service_id uuid,         -- null: not said
  channel text not null check (channel in ('case', 'desk', 'kiosk', 'import')),
  point_id uuid,           -- null: not at a point
  day date not null,       -- through the link of a case: the first of the month, since the case knows its own day
  hour smallint check (hour between 0 and 23), -- at a point only, for what came outside opening hours
  seal_day date not null,  -- with which day's answers it is sealed
  requirements smallint check (requirements between 1 and 4),
  procedure smallint check (procedure between 1 and 4),
  time smallint check (time between 1 and 4),
  fee smallint check (fee between 1 and 4),
  product smallint check (product between 1 and 4),
  competence smallint check (competence between 1 and 4),
  conduct smallint check (conduct between 1 and 4),
  complaints smallint check (complaints between 1 and 4),
  facilities smallint check (facilities between 1 and 4),
  age_band text check (age_band in ('under-20', '20-29', '30-39', '40-49', '50-59', '60-up')),
  sex text check (sex in ('female', 'male')),
  education text check (education in ('none', 'primary', 'junior', 'senior', 'diploma', 'bachelor', 'master')),
  occupation text check (occupation in ('civil-servant', 'military', 'police', 'employee', 'self-employed', 'student', 'home', 'other')),
  primary key (agency_id, answer_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check ((channel = 'case') <= (hour is null and extract(day from day) = 1))
);
create index survey_answer_of_unit on survey_answer (agency_id, unit_id, day);
create index survey_answer_to_seal on survey_answer (agency_id, seal_day, unit_id);
call ampera.wall('survey_answer', 'select, insert');

-- What somebody wrote, apart from what they answered: a style of writing must not lead to a profile.
create table survey_comment (
  agency_id integer not null references agency,
  comment_id uuid not null, -- drawn by lot
  unit_id uuid not null,
  service_id uuid,
  month date not null check (extract(day from month) = 1),
  body text not null check (length(body) between 1 and 1000),
  primary key (agency_id, comment_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index survey_comment_of_unit on survey_comment (agency_id, unit_id, month);
call ampera.wall('survey_comment', 'select, insert');

-- A person has looked: it is published in these words, or stays inside.
create table survey_comment_review (
  agency_id integer not null references agency,
  comment_id uuid not null,
  public_body text check (length(public_body) between 1 and 1000), -- null: stays inside
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (agency_id, comment_id),
  foreign key (agency_id, comment_id) references survey_comment (agency_id, comment_id)
);
call ampera.wall('survey_comment_review', 'select, insert, update');

-- Which links of cases were used: one sorted value for a unit and month, written anew each time, so that it has neither
-- order nor moment. What stands in it follows from a case only with the installation's secret.
create table survey_spent (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month date not null,
  marks bytea not null,
  primary key (agency_id, unit_id, month),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
call ampera.wall('survey_spent', 'select, insert, update');

-- A day's answers of a unit under one hash, which a record in the ledger repeats.
create table survey_seal (
  agency_id integer not null references agency,
  unit_id uuid not null,
  day date not null,
  answers integer not null check (answers > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  primary key (agency_id, unit_id, day),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
call ampera.wall('survey_seal', 'select, insert');

-- The IKM that a unit wants to reach in a year.
create table survey_target (
  agency_id integer not null references agency,
  unit_id uuid not null,
  year integer not null check (year between 2000 and 2999),
  ikm numeric(5, 2) not null check (ikm between 25 and 100),
  set_by uuid not null,
  set_at timestamptz not null,
  revision integer not null default 1,
  primary key (agency_id, unit_id, year),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
call ampera.wall('survey_target', 'select, insert, update');

-- What a unit will do about an element: who, until when.
create table survey_improvement (
  agency_id integer not null references agency,
  improvement_id uuid not null,
  unit_id uuid not null,
  element text not null check (element in ('requirements', 'procedure', 'time', 'fee', 'product', 'competence', 'conduct', 'complaints', 'facilities')),
  found_from date not null, -- of which time it was found
  found_to date not null,
  found_mean numeric(4, 3) not null check (found_mean between 1 and 4),
  action text not null check (length(action) between 1 and 300),
  owner_id uuid not null,
  due_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, improvement_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check (found_to >= found_from)
);
create index survey_improvement_of_unit on survey_improvement (agency_id, unit_id, due_on);
create index survey_improvement_of_owner on survey_improvement (agency_id, owner_id);
call ampera.wall('survey_improvement', 'select, insert, update'); -- locked while a step is noted

create table survey_improvement_step (
  agency_id integer not null references agency,
  improvement_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  state text not null check (state in ('going', 'done', 'given-up')),
  note text not null check (length(note) between 1 and 500),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (agency_id, improvement_id, ordinal),
  foreign key (agency_id, improvement_id) references survey_improvement (agency_id, improvement_id)
);
call ampera.wall('survey_improvement_step', 'select, insert');

-- "You said, we did": told to everybody.
create table survey_improvement_publication (
  agency_id integer not null references agency,
  improvement_id uuid not null,
  said text not null check (length(said) between 1 and 200),
  did text not null check (length(did) between 1 and 300),
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (agency_id, improvement_id),
  foreign key (agency_id, improvement_id) references survey_improvement (agency_id, improvement_id)
);
call ampera.wall('survey_improvement_publication', 'select, insert, update');

-- A report that was published: its figures as they then were.
create table survey_report (
  agency_id integer not null references agency,
  report_id uuid not null,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  figures jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (agency_id, report_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  check (ends_on >= starts_on)
);
create index survey_report_of_unit on survey_report (agency_id, unit_id, ends_on desc, published_at desc);
call ampera.wall('survey_report', 'select, insert');
