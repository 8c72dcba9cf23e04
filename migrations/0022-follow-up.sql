-- What follows from a rating in force: proposals that people make, decide on, carry out and conclude; and the number on
-- the older scale that a person set because another rule asks for one.

-- A proposal of one kind, with the rating from which it was made: that never changes, whatever becomes of the rating.
create table follow_up (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  evaluation_id uuid not null,
  kind text not null,                    -- a code of regulations/follow-up.yaml
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  overall_rating text not null,
  because jsonb not null,
  content jsonb not null,                -- goal, rewards, days, actions, reviews: FollowUpContent
  revision integer not null default 1 check (revision > 0),
  opened_by uuid not null,
  opened_at timestamptz not null,
  acting_for text,
  primary key (agency_id, follow_up_id),
  foreign key (agency_id, evaluation_id) references evaluation (agency_id, evaluation_id),
  foreign key (agency_id, opened_by) references employee (agency_id, employee_id)
);
create index follow_up_of_evaluation on follow_up (agency_id, evaluation_id, opened_at);
create index follow_up_by_time on follow_up (agency_id, opened_at desc, follow_up_id desc);
call ampera.wall('follow_up', 'select, insert, update');

-- Handed in: from now on its person reads it, and whoever is named decides; nobody named: the personnel office does.
create table follow_up_submission (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  decider_id uuid,
  decider_acting_for text,
  because jsonb not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  primary key (agency_id, follow_up_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id),
  foreign key (agency_id, decider_id) references employee (agency_id, employee_id)
);
create index follow_up_of_decider on follow_up_submission (agency_id, decider_id, follow_up_id);
call ampera.wall('follow_up_submission', 'select, insert');

-- What its person says to it, in own words, as often as there is something to say.
create table follow_up_answer (
  agency_id integer not null references agency,
  answer_id uuid not null,
  follow_up_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, answer_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id)
);
create index follow_up_answer_of on follow_up_answer (agency_id, follow_up_id, written_at);
call ampera.wall('follow_up_answer', 'select, insert');

create table follow_up_decision (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  outcome text not null check (outcome in ('approved', 'declined')),
  reason text not null check (length(reason) between 1 and 2000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  acting_for text,
  primary key (agency_id, follow_up_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id),
  foreign key (agency_id, decided_by) references employee (agency_id, employee_id)
);
call ampera.wall('follow_up_decision', 'select, insert');

-- An action of the plan that was carried out; `action_id` is one of the content's.
create table follow_up_done (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  action_id uuid not null,
  done_on date not null,
  note text not null check (length(note) between 1 and 1000),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (agency_id, follow_up_id, action_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id)
);
call ampera.wall('follow_up_done', 'select, insert');

create table follow_up_review (
  agency_id integer not null references agency,
  review_id uuid not null,
  follow_up_id uuid not null,
  held_on date not null,
  note text not null check (length(note) between 1 and 2000),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (agency_id, review_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id)
);
create index follow_up_review_of on follow_up_review (agency_id, follow_up_id, held_on);
call ampera.wall('follow_up_review', 'select, insert');

-- What came of it. `next_step`: what follows where nothing improved, a code of regulations/follow-up.yaml.
create table follow_up_outcome (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  outcome text not null check (outcome in ('improved', 'not-improved', 'carried-out', 'not-carried-out')),
  next_step text,
  note text not null check (length(note) between 1 and 2000),
  concluded_by uuid not null,
  concluded_at timestamptz not null,
  acting_for text,
  primary key (agency_id, follow_up_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id),
  check ((outcome = 'not-improved') = (next_step is not null))
);
call ampera.wall('follow_up_outcome', 'select, insert');

create table follow_up_set_aside (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  set_aside_by uuid not null,
  set_aside_at timestamptz not null,
  acting_for text,
  primary key (agency_id, follow_up_id),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id)
);
call ampera.wall('follow_up_set_aside', 'select, insert');

-- The rating changed after the proposal was made, and somebody looked: with this new rating it goes on as it is.
create table follow_up_look (
  agency_id integer not null references agency,
  follow_up_id uuid not null,
  results_rating text not null check (results_rating in ('above', 'as', 'below')),
  conduct_rating text not null check (conduct_rating in ('above', 'as', 'below')),
  overall_rating text not null,
  reason text not null check (length(reason) between 1 and 2000),
  looked_by uuid not null,
  looked_at timestamptz not null,
  primary key (agency_id, follow_up_id, results_rating, conduct_rating),
  foreign key (agency_id, follow_up_id) references follow_up (agency_id, follow_up_id)
);
call ampera.wall('follow_up_look', 'select, insert');

-- What could be proposed after a rating, and that the appraiser does not, with the reason: for that rating alone.
create table follow_up_pass (
  agency_id integer not null references agency,
  evaluation_id uuid not null,
  kind text not null,
  overall_rating text not null,
  reason text not null check (length(reason) between 1 and 2000),
  passed_by uuid not null,
  passed_at timestamptz not null,
  acting_for text,
  primary key (agency_id, evaluation_id, kind, overall_rating),
  foreign key (agency_id, evaluation_id) references evaluation (agency_id, evaluation_id)
);
call ampera.wall('follow_up_pass', 'select, insert');

-- A number inside the range of the rating on the older scale, and what it is for; the newest of a purpose counts.
create table rating_number (
  agency_id integer not null references agency,
  number_id uuid not null,
  evaluation_id uuid not null,
  overall_rating text not null,
  purpose text not null check (length(purpose) between 1 and 200),
  value numeric(5, 2) not null check (value >= 0),
  ideas text not null default '' check (length(ideas) <= 2000),
  reason text not null check (length(reason) between 1 and 2000),
  because jsonb not null,
  set_by uuid not null,
  set_at timestamptz not null,
  acting_for text,
  primary key (agency_id, number_id),
  foreign key (agency_id, evaluation_id) references evaluation (agency_id, evaluation_id),
  foreign key (agency_id, set_by) references employee (agency_id, employee_id)
);
create index rating_number_of on rating_number (agency_id, evaluation_id, set_at);
call ampera.wall('rating_number', 'select, insert');
