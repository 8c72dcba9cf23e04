-- An objection against the result of an appraisal, from its reasons to the decision that is final; and the credit
-- points of functional positions that earlier decrees set.

create table objection (
  agency_id integer not null references agency,
  objection_id uuid not null,
  evaluation_id uuid not null,
  reasons text not null check (length(reasons) between 1 and 4000),
  filed_by uuid not null,
  filed_at timestamptz not null,
  last_day date not null,                -- the last day on which it could be filed
  because jsonb not null,
  primary key (agency_id, objection_id),
  foreign key (agency_id, evaluation_id) references evaluation (agency_id, evaluation_id),
  foreign key (agency_id, filed_by) references employee (agency_id, employee_id)
);
create index objection_of_evaluation on objection (agency_id, evaluation_id, filed_at);
create index objection_of_author on objection (agency_id, filed_by, filed_at desc);
create index objection_by_time on objection (agency_id, filed_at desc, objection_id desc);
call ampera.wall('objection', 'select, insert');

create table objection_evidence (
  agency_id integer not null references agency,
  evidence_id uuid not null,
  objection_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  url text check (length(url) <= 1000 and url ~ '^https?://'),
  file_id uuid,
  primary key (agency_id, evidence_id),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id),
  foreign key (agency_id, file_id) references file (agency_id, file_id),
  check ((url is null) <> (file_id is null))
);
create index objection_evidence_of_objection on objection_evidence (agency_id, objection_id);
create index objection_evidence_of_file on objection_evidence (agency_id, file_id);
call ampera.wall('objection_evidence', 'select, insert');

-- Who decides: the appraiser's own appraiser on the day of filing, or whom the personnel office named. The last counts.
create table objection_reviewer (
  agency_id integer not null references agency,
  objection_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  reviewer_id uuid not null,
  acting_for text,
  named_by uuid,                         -- null: by the positions
  reason text not null default '' check (length(reason) <= 1000),
  named_at timestamptz not null,
  primary key (agency_id, objection_id, ordinal),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id),
  foreign key (agency_id, reviewer_id) references employee (agency_id, employee_id)
);
create index objection_reviewer_of_person on objection_reviewer (agency_id, reviewer_id, objection_id);
call ampera.wall('objection_reviewer', 'select, insert');

-- The reviewer asks both sides for an explanation, by a day.
create table objection_question (
  agency_id integer not null references agency,
  objection_id uuid not null,
  question text not null default '' check (length(question) <= 2000),
  answer_by date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  acting_for text,
  primary key (agency_id, objection_id),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id)
);
call ampera.wall('objection_question', 'select, insert');

create table objection_explanation (
  agency_id integer not null references agency,
  objection_id uuid not null,
  party text not null check (party in ('employee', 'appraiser')),
  body text not null check (length(body) between 1 and 4000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, objection_id, party),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id)
);
call ampera.wall('objection_explanation', 'select, insert');

create table objection_withdrawal (
  agency_id integer not null references agency,
  objection_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, objection_id),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id)
);
call ampera.wall('objection_withdrawal', 'select, insert');

-- Final: one for each evaluation, never changed and never followed by another.
create table objection_decision (
  agency_id integer not null references agency,
  objection_id uuid not null,
  evaluation_id uuid not null,
  outcome text not null check (outcome in ('kept', 'changed')),
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  overall_rating text not null,
  reasons text not null check (length(reasons) between 1 and 4000),
  because jsonb not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  acting_for text,
  primary key (agency_id, objection_id),
  unique (agency_id, evaluation_id),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id),
  foreign key (agency_id, evaluation_id) references evaluation (agency_id, evaluation_id)
);
call ampera.wall('objection_decision', 'select, insert');

-- The rating that counts, now with the decisions that changed one. `objection_id`: the objection that did.
create or replace view rating_in_force with (security_invoker = true) as
select e.agency_id, e.evaluation_id, e.plan_id, e.interval,
  coalesce(d.results_rating, e.results_rating) as results_rating,
  coalesce(d.conduct_rating, e.conduct_rating) as conduct_rating,
  coalesce(d.overall_rating, e.overall_rating) as overall_rating,
  coalesce(d.decided_by, e.decided_by) as decided_by,
  coalesce(d.decided_at, e.decided_at) as decided_at,
  d.objection_id
from evaluation e
left join objection_decision d
  on d.agency_id = e.agency_id and d.evaluation_id = e.evaluation_id and d.outcome = 'changed';

-- Credit points that a decree (PAK) set for a level: from there the points are counted on.
create table credit_opening (
  agency_id integer not null references agency,
  opening_id uuid not null,
  employee_id uuid not null,
  level text not null,                   -- a code of regulations/position-kinds.yaml
  points numeric(8, 2) not null check (points >= 0),
  decree text not null check (length(decree) between 1 and 200),
  decided_on date not null,
  counted_to date not null,              -- the last day of work that the decree counts
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, opening_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index credit_opening_of_employee on credit_opening (agency_id, employee_id, counted_to desc);
call ampera.wall('credit_opening', 'select, insert');

-- A decree that was typed wrong is taken back; it stays to be read and counts nowhere.
create table credit_opening_withdrawal (
  agency_id integer not null references agency,
  opening_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, opening_id),
  foreign key (agency_id, opening_id) references credit_opening (agency_id, opening_id)
);
call ampera.wall('credit_opening_withdrawal', 'select, insert');
