-- Both sides agree word for word, speak about a plan line by line, and change it together; good indicators are shared.

alter table plan_version add column occasion text not null default 'proposed'
  check (occasion in ('proposed', 'expectations-written', 'from-suggestion'));
update plan_version set occasion = 'expectations-written'
  from plan where plan.agency_id = plan_version.agency_id and plan.plan_id = plan_version.plan_id
    and plan.employee_id <> plan_version.proposed_by;

-- The head agrees to a version that its person did not put forward: it binds nobody before the person confirms it.
create table plan_offer (
  agency_id integer not null references agency,
  plan_id uuid not null,
  version integer not null,
  revision integer not null,             -- of the plan then: once its person writes on, the offer has lapsed
  offered_by uuid not null,
  offered_at timestamptz not null,
  acting_for text,
  primary key (agency_id, plan_id, version),
  foreign key (agency_id, plan_id, version) references plan_version (agency_id, plan_id, version)
);
call ampera.wall('plan_offer', 'select, insert');

-- The person's agreement to a version that somebody else wrote down.
create table plan_confirmation (
  agency_id integer not null references agency,
  plan_id uuid not null,
  version integer not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  suggestion_id uuid,                    -- set where the person asked for this very change before it was accepted
  primary key (agency_id, plan_id, version),
  foreign key (agency_id, plan_id, version) references plan_version (agency_id, plan_id, version)
);
call ampera.wall('plan_confirmation', 'select, insert');

-- An agreed plan is opened for a change; what was agreed holds until both agree on the change.
create table plan_opening (
  agency_id integer not null references agency,
  opening_id uuid not null,
  plan_id uuid not null,
  version integer not null,              -- the one in force then
  after_version integer not null,        -- the newest then: what is proposed in this change has a higher number
  reason text not null check (length(reason) between 1 and 1000),
  opened_by uuid not null,
  opened_at timestamptz not null,
  acting_for text,
  primary key (agency_id, opening_id),
  foreign key (agency_id, plan_id, version) references plan_version (agency_id, plan_id, version)
);
create index plan_opening_of_plan on plan_opening (agency_id, plan_id, opened_at desc);
call ampera.wall('plan_opening', 'select, insert');

-- Given up: the plan goes on as it was agreed.
create table plan_opening_end (
  agency_id integer not null references agency,
  opening_id uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  ended_by uuid not null,
  ended_at timestamptz not null,
  acting_for text,
  primary key (agency_id, opening_id),
  foreign key (agency_id, opening_id) references plan_opening (agency_id, opening_id)
);
call ampera.wall('plan_opening_end', 'select, insert');

-- A later version that both agreed on. plan_agreement stays the first agreement, one a plan.
create table plan_amendment (
  agency_id integer not null references agency,
  plan_id uuid not null,
  version integer not null,
  reason text not null check (length(reason) between 1 and 1000),
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  acting_for text,
  primary key (agency_id, plan_id, version),
  foreign key (agency_id, plan_id, version) references plan_version (agency_id, plan_id, version)
);
call ampera.wall('plan_amendment', 'select, insert');

-- The version that binds both: the first agreement, or the last change that both agreed on.
create view plan_in_force with (security_invoker = true) as
select first.agency_id, first.plan_id, first.version, first.agreed_by, first.agreed_at, first.acting_for
from plan_agreement first
where not exists (
  select from plan_amendment later where later.agency_id = first.agency_id and later.plan_id = first.plan_id)
union all
select change.agency_id, change.plan_id, change.version, change.agreed_by, change.agreed_at, change.acting_for
from plan_amendment change
where not exists (
  select from plan_amendment later
  where later.agency_id = change.agency_id and later.plan_id = change.plan_id and later.version > change.version);
grant select on plan_in_force to ampera_app, ampera_bulk;

-- What a later version strikes out leaves its progress, feedback and comments on record: the earlier version knows it.
alter table progress drop constraint progress_agency_id_indicator_id_fkey;
alter table feedback drop constraint feedback_agency_id_result_id_fkey;
alter table plan_comment drop constraint plan_comment_agency_id_result_id_fkey;

alter table plan_comment
  add column indicator_id uuid,
  add column conduct_value text,
  add column about text not null default '' check (length(about) <= 1000),  -- what the line said then
  add column reply_to uuid,              -- the comment that began the thread
  add check (num_nonnulls(result_id, indicator_id, conduct_value) <= 1),
  add foreign key (agency_id, reply_to) references plan_comment (agency_id, comment_id);
create index plan_comment_replying on plan_comment (agency_id, reply_to);

-- A thread is settled while nothing was said in it since.
create table plan_comment_resolution (
  agency_id integer not null references agency,
  comment_id uuid not null,
  plan_id uuid not null,
  resolved_by uuid not null,
  resolved_at timestamptz not null,
  acting_for text,
  primary key (agency_id, comment_id, resolved_at),
  foreign key (agency_id, comment_id) references plan_comment (agency_id, comment_id)
);
create index plan_comment_resolution_of_plan on plan_comment_resolution (agency_id, plan_id);
call ampera.wall('plan_comment_resolution', 'select, insert');

-- Up to when somebody has read the dialogue of a plan.
create table plan_reading (
  agency_id integer not null references agency,
  plan_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz not null,
  primary key (agency_id, plan_id, reader_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
call ampera.wall('plan_reading', 'select, insert, update');

-- Another wording or target for one indicator, with a reason: a question that wants an answer.
create table plan_suggestion (
  agency_id integer not null references agency,
  suggestion_id uuid not null,
  plan_id uuid not null,
  indicator_id uuid not null,
  before jsonb not null,                 -- the indicator as it stood then
  statement text not null check (length(statement) between 1 and 500),
  comparison text not null check (comparison in ('at-least', 'at-most', 'exactly')),
  target numeric(18, 4),
  unit text not null default '' check (length(unit) <= 60),
  target_text text not null default '' check (length(target_text) <= 300),
  reason text not null check (length(reason) between 1 and 1000),
  suggested_by uuid not null,
  suggested_at timestamptz not null,
  acting_for text,
  primary key (agency_id, suggestion_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index plan_suggestion_of_plan on plan_suggestion (agency_id, plan_id, indicator_id, suggested_at);
call ampera.wall('plan_suggestion', 'select, insert');

create table plan_suggestion_answer (
  agency_id integer not null references agency,
  suggestion_id uuid not null,
  plan_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined', 'countered', 'withdrawn')),
  reason text not null default '' check (length(reason) <= 1000),
  version integer,                       -- the version that it made
  answered_by uuid not null,
  answered_at timestamptz not null,
  acting_for text,
  primary key (agency_id, suggestion_id),
  foreign key (agency_id, suggestion_id) references plan_suggestion (agency_id, suggestion_id)
);
create index plan_suggestion_answer_of_plan on plan_suggestion_answer (agency_id, plan_id);
call ampera.wall('plan_suggestion_answer', 'select, insert');

-- Somebody lets the indicators of their agreed plan be shown to others, without anything that names them.
create table library_sharing (
  agency_id integer not null references agency,
  sharing_id uuid not null,
  plan_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  primary key (agency_id, sharing_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index library_sharing_of_plan on library_sharing (agency_id, plan_id);
call ampera.wall('library_sharing', 'select, insert');

create table library_sharing_end (
  agency_id integer not null references agency,
  sharing_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (agency_id, sharing_id),
  foreign key (agency_id, sharing_id) references library_sharing (agency_id, sharing_id)
);
call ampera.wall('library_sharing_end', 'select, insert');

-- The indicators of shared plans as the library reads them: taken in with the sharing, gone with its end.
create table library_use (
  agency_id integer not null references agency,
  plan_id uuid not null,
  indicator_id uuid not null,
  entry_key text not null check (length(entry_key) between 1 and 500),  -- its words, normalised: the same words are one entry
  statement text not null check (length(statement) between 1 and 500),
  aspect text not null check (aspect in ('quantity', 'quality', 'time', 'cost')),
  comparison text not null check (comparison in ('at-least', 'at-most', 'exactly')),
  unit text not null,
  target numeric(18, 4),
  field text not null,                   -- the field of work that its words point to
  position_kind text not null,           -- a code of regulations/position-kinds.yaml, or ''
  primary key (agency_id, plan_id, indicator_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index library_use_of_entry on library_use (agency_id, entry_key);
call ampera.wall('library_use', 'select, insert, delete');

create table library_hiding (
  agency_id integer not null references agency,
  hiding_id uuid not null,
  entry_key text not null check (length(entry_key) between 1 and 500),
  reason text not null check (length(reason) between 1 and 500),
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  primary key (agency_id, hiding_id)
);
create index library_hiding_of_entry on library_hiding (agency_id, entry_key);
call ampera.wall('library_hiding', 'select, insert');

create table library_hiding_end (
  agency_id integer not null references agency,
  hiding_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (agency_id, hiding_id),
  foreign key (agency_id, hiding_id) references library_hiding (agency_id, hiding_id)
);
call ampera.wall('library_hiding_end', 'select, insert');
