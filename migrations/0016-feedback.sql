-- Feedback all year round: asked or spontaneous, for whom it is, by name or not, from service users too; answered,
-- withdrawn, hidden. And rounds about a leader that nobody can trace (docs/decisions/2026-11-rounds-in-a-sealed-box.md).

alter table feedback
  alter column author_id drop not null,
  drop constraint feedback_relation_check,
  add constraint feedback_relation_check
    check (relation in ('appraiser', 'peer', 'subordinate', 'self', 'service-user')),
  add column effect text check (length(effect) between 1 and 500),
  add column next_step text check (length(next_step) between 1 and 500),
  add column audience text not null default 'both' check (audience in ('person', 'appraiser', 'both')),
  add column named boolean not null default true, -- whether the readers are told who it was
  add column request_id uuid,
  add column link_id uuid,
  add constraint feedback_author_check check ((author_id is null) = (relation = 'service-user')),
  add constraint feedback_appraiser_check check (relation <> 'appraiser' or (named and audience <> 'appraiser')),
  add constraint feedback_link_check check ((link_id is null) = (relation <> 'service-user'));
create index feedback_of_author on feedback (agency_id, author_id, given_at desc, feedback_id desc);

-- What the agency decides itself; where no row stands, the defaults of src/appraisal/feedback/setting.
create table feedback_setting (
  agency_id integer primary key references agency,
  withdrawal_days integer not null check (withdrawal_days between 0 and 30),
  group_minimum integer not null check (group_minimum between 5 and 50),
  revision integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null
);
call ampera.wall('feedback_setting', 'select, insert, update');

-- Somebody was asked a question about a person's work.
create table feedback_request (
  agency_id integer not null references agency,
  request_id uuid not null,
  plan_id uuid not null,
  asked_of uuid not null,
  question text not null check (length(question) between 1 and 500),
  due_on date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, asked_of) references employee (agency_id, employee_id)
);
create index feedback_request_of_plan on feedback_request (agency_id, plan_id, asked_at desc, request_id desc);
create index feedback_request_of_person on feedback_request (agency_id, asked_of, due_on, request_id);
create index feedback_request_due on feedback_request (agency_id, due_on);
call ampera.wall('feedback_request', 'select, insert');

alter table feedback
  add foreign key (agency_id, request_id) references feedback_request (agency_id, request_id),
  add unique (agency_id, request_id);

create table feedback_decline (
  agency_id integer not null references agency,
  request_id uuid not null,
  declined_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references feedback_request (agency_id, request_id)
);
call ampera.wall('feedback_decline', 'select, insert');

-- Once, two days before the day.
create table feedback_reminder (
  agency_id integer not null references agency,
  request_id uuid not null,
  reminded_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references feedback_request (agency_id, request_id)
);
call ampera.wall('feedback_reminder', 'select, insert');

-- A public address for service users: about a person, or about the unit that this person leads.
create table feedback_link (
  agency_id integer not null references agency,
  link_id uuid not null,
  code text not null,
  plan_id uuid not null,
  about text not null check (about in ('person', 'unit')),
  place text not null check (length(place) between 1 and 120), -- "Loket 2", as it is shown
  expires_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, link_id),
  unique (agency_id, code),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index feedback_link_of_plan on feedback_link (agency_id, plan_id, made_at desc, link_id desc);
call ampera.wall('feedback_link', 'select, insert');

create table feedback_link_end (
  agency_id integer not null references agency,
  link_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (agency_id, link_id),
  foreign key (agency_id, link_id) references feedback_link (agency_id, link_id)
);
call ampera.wall('feedback_link_end', 'select, insert');

alter table feedback add foreign key (agency_id, link_id) references feedback_link (agency_id, link_id);
create index feedback_of_link on feedback (agency_id, link_id, given_at desc) where link_id is not null;

create table feedback_withdrawal (
  agency_id integer not null references agency,
  feedback_id uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, feedback_id),
  foreign key (agency_id, feedback_id) references feedback (agency_id, feedback_id)
);
call ampera.wall('feedback_withdrawal', 'select, insert');

-- A service user's words that insult: out of sight, not out of the record.
create table feedback_hiding (
  agency_id integer not null references agency,
  feedback_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  primary key (agency_id, feedback_id),
  foreign key (agency_id, feedback_id) references feedback (agency_id, feedback_id)
);
call ampera.wall('feedback_hiding', 'select, insert');

-- The receiver's thanks, with or without words.
create table feedback_reply (
  agency_id integer not null references agency,
  feedback_id uuid not null,
  body text not null check (length(body) <= 1000),
  replied_at timestamptz not null,
  primary key (agency_id, feedback_id),
  foreign key (agency_id, feedback_id) references feedback (agency_id, feedback_id)
);
call ampera.wall('feedback_reply', 'select, insert');

create table feedback_round (
  agency_id integer not null references agency,
  round_id uuid not null,
  leader_id uuid not null,
  questionnaire text not null,
  group_minimum integer not null check (group_minimum >= 5),
  closes_on date not null,
  started_by uuid not null,
  started_at timestamptz not null,
  primary key (agency_id, round_id),
  foreign key (agency_id, leader_id) references employee (agency_id, employee_id)
);
create index feedback_round_of_leader on feedback_round (agency_id, leader_id, started_at desc, round_id desc);
create index feedback_round_by_close on feedback_round (agency_id, closes_on);
call ampera.wall('feedback_round', 'select, insert, update'); -- update: only to lock the row

-- Who stood below or beside the leader on the day of the start.
create table feedback_round_invitation (
  agency_id integer not null references agency,
  round_id uuid not null,
  employee_id uuid not null,
  side text not null check (side in ('subordinate', 'peer')),
  primary key (agency_id, round_id, employee_id),
  foreign key (agency_id, round_id) references feedback_round (agency_id, round_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index feedback_round_invitation_of_person on feedback_round_invitation (agency_id, employee_id, round_id);
call ampera.wall('feedback_round_invitation', 'select, insert');

-- That somebody answered: no time, no answer. Deleted when the round closes.
create table feedback_round_participation (
  agency_id integer not null references agency,
  round_id uuid not null,
  employee_id uuid not null,
  primary key (agency_id, round_id, employee_id),
  foreign key (agency_id, round_id, employee_id)
    references feedback_round_invitation (agency_id, round_id, employee_id)
);
call ampera.wall('feedback_round_participation', 'select, insert, delete');

-- Every answer of a round in one sealed value that is written anew with each of them, and deleted when the round
-- closes. The key is not in the database. There is no row, no time and no order of an answer.
create table feedback_round_box (
  agency_id integer not null references agency,
  round_id uuid not null,
  sealed bytea not null,
  primary key (agency_id, round_id),
  foreign key (agency_id, round_id) references feedback_round (agency_id, round_id)
);
call ampera.wall('feedback_round_box', 'select, insert, update, delete');

create table feedback_round_closing (
  agency_id integer not null references agency,
  round_id uuid not null,
  outcome text not null check (outcome in ('by-side', 'merged', 'too-few', 'unreadable', 'cancelled')),
  subordinates integer not null, -- how many answered
  peers integer not null,
  reason text check (length(reason) between 1 and 500), -- of a cancellation
  closed_by uuid,                -- null: the day came
  closed_at timestamptz not null,
  primary key (agency_id, round_id),
  foreign key (agency_id, round_id) references feedback_round (agency_id, round_id)
);
call ampera.wall('feedback_round_closing', 'select, insert');

-- Sums only. score 0: could not say.
create table feedback_round_count (
  agency_id integer not null references agency,
  round_id uuid not null,
  side text not null check (side in ('subordinate', 'peer', 'all')),
  statement text not null,
  score integer not null check (score between 0 and 4),
  answers integer not null check (answers >= 0),
  primary key (agency_id, round_id, side, statement, score),
  foreign key (agency_id, round_id) references feedback_round (agency_id, round_id)
);
call ampera.wall('feedback_round_count', 'select, insert');

-- Free words of everybody together, each under a random id and in the order of these.
create table feedback_round_text (
  agency_id integer not null references agency,
  round_id uuid not null,
  text_id uuid not null,
  question text not null check (question in ('keep', 'try')),
  body text not null check (length(body) between 1 and 500),
  primary key (agency_id, round_id, text_id),
  foreign key (agency_id, round_id) references feedback_round (agency_id, round_id)
);
call ampera.wall('feedback_round_text', 'select, insert');

-- Once, two days before the round closes.
create table feedback_round_reminder (
  agency_id integer not null references agency,
  round_id uuid not null,
  reminded_at timestamptz not null,
  primary key (agency_id, round_id),
  foreign key (agency_id, round_id) references feedback_round (agency_id, round_id)
);
call ampera.wall('feedback_round_reminder', 'select, insert');
