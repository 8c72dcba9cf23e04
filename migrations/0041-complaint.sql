-- Complaints, suggestions, questions and thanks of the public. What a citizen wrote and who they are is sealed
-- (src/platform/sealing): the database, its dumps and whoever reads it see neither. In plain text stands only what the
-- handler passes on to an office.

create table complaint_counter (
  agency_id integer not null references agency,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (agency_id, year)
);
call ampera.wall('complaint_counter', 'select, insert, update');

create table complaint (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  number text not null check (length(number) between 1 and 40), -- told to the citizen
  code text not null check (length(code) between 8 and 20),     -- cannot be guessed; number and code open the status
  form_key text check (length(form_key) <= 100),                -- the form sent twice is one complaint
  kind text not null check (kind in ('complaint', 'suggestion', 'question', 'thanks')),
  channel text not null check (channel in ('web', 'lapor', 'split')),
  source_reference text check (length(source_reference) <= 80), -- its tracking id in SP4N-LAPOR!
  hiding text not null check (hiding in ('named', 'hidden', 'nameless')),
  about_unit_id uuid, -- which office, where the citizen said so
  about_service_id uuid,
  happened_on date,
  received_at timestamptz not null,
  check_due_at timestamptz not null,
  split_from uuid, -- the complaint that it was part of
  primary key (agency_id, complaint_id),
  unique (agency_id, number),
  unique (agency_id, code),
  foreign key (agency_id, about_unit_id) references unit (agency_id, unit_id),
  foreign key (agency_id, about_service_id) references service (agency_id, service_id),
  foreign key (agency_id, split_from) references complaint (agency_id, complaint_id)
);
create unique index complaint_form on complaint (agency_id, form_key) where form_key is not null;
create unique index complaint_of_source on complaint (agency_id, source_reference) where source_reference is not null;
create index complaint_received on complaint (agency_id, received_at desc, complaint_id desc);
call ampera.wall('complaint', 'select, insert, update');

-- Name and contact, sealed; no row where the citizen gave none.
create table complaint_identity (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  sealed bytea not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_identity', 'select, insert, delete');

-- What was written, sealed: words can tell who wrote them.
create table complaint_words (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  sealed bytea not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_words', 'select, insert, delete');

create table complaint_attachment (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  ordinal integer not null check (ordinal between 1 and 3),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  size_bytes integer not null check (size_bytes > 0),
  sealed bytea not null,
  primary key (agency_id, complaint_id, ordinal),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_attachment', 'select, insert, delete');

-- Asked back and forth between complainant and handler, sealed.
create table complaint_message (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  message_id uuid not null,
  said_by uuid, -- the handler; null: the complainant
  sealed bytea not null,
  said_at timestamptz not null,
  primary key (agency_id, complaint_id, message_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_message', 'select, insert');

-- Who opened a hidden name, and why.
create table complaint_reveal (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  reveal_id uuid not null,
  revealed_to uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  revealed_at timestamptz not null,
  primary key (agency_id, complaint_id, reveal_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_reveal', 'select, insert');

-- Checked by the handler: how much has to be looked into, and the text that an office may read.
create table complaint_check (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  category text not null check (length(category) between 1 and 60),
  weight text not null check (weight in ('normative', 'plain', 'oversight')),
  office_text text not null check (length(office_text) between 1 and 4000),
  shows_attachments boolean not null, -- to the office as well
  answer_due_at timestamptz not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_check', 'select, insert, update');

-- Whom it is about, found by the handler: never its reader, and neither is the head of their unit.
create table complaint_about (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  employee_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  primary key (agency_id, complaint_id, employee_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index complaint_about_person on complaint_about (agency_id, employee_id);
call ampera.wall('complaint_about', 'select, insert, delete');

create table complaint_routing (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  unit_id uuid not null,
  employee_id uuid not null, -- who prepares the answer
  note text not null default '' check (length(note) <= 1000),
  routed_by uuid not null,
  routed_at timestamptz not null,
  primary key (agency_id, complaint_id, ordinal),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index complaint_routing_of_unit on complaint_routing (agency_id, unit_id, routed_at);
create index complaint_routing_of_person on complaint_routing (agency_id, employee_id, routed_at);
call ampera.wall('complaint_routing', 'select, insert');

create table complaint_proposal (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  body text not null check (length(body) between 1 and 4000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (agency_id, complaint_id, ordinal),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_proposal', 'select, insert');

-- Sent to the complainant. Its minutes are those while the agency was open, by the calendar known then.
create table complaint_answer (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  ordinal integer not null check (ordinal > 0), -- above one: after it was opened again
  unit_id uuid not null, -- in whose figures it counts
  body text not null check (length(body) between 1 and 4000),
  due_at timestamptz not null,
  worked_minutes integer not null check (worked_minutes >= 0),
  sent_by uuid, -- null: taken over from SP4N-LAPOR!
  sent_at timestamptz not null,
  reopen_until timestamptz not null,
  appeal_until timestamptz not null,
  primary key (agency_id, complaint_id, ordinal),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index complaint_answer_of_unit on complaint_answer (agency_id, unit_id, sent_at);
call ampera.wall('complaint_answer', 'select, insert');

-- Not settled, the complainant says, after the answer of this ordinal.
create table complaint_reopening (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  ordinal integer not null,
  sealed bytea not null, -- why
  due_at timestamptz not null,
  reopened_at timestamptz not null,
  primary key (agency_id, complaint_id, ordinal),
  foreign key (agency_id, complaint_id, ordinal) references complaint_answer (agency_id, complaint_id, ordinal)
);
call ampera.wall('complaint_reopening', 'select, insert');

create table complaint_appeal (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  sealed bytea not null, -- why
  due_at timestamptz not null,
  appealed_at timestamptz not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_appeal', 'select, insert');

create table complaint_appeal_decision (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  outcome text not null check (outcome in ('kept', 'changed')),
  body text not null check (length(body) between 1 and 4000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint_appeal (agency_id, complaint_id)
);
call ampera.wall('complaint_appeal_decision', 'select, insert');

create table complaint_closing (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  outcome text not null check (outcome in ('settled', 'term-over', 'not-ours', 'merged', 'thanked', 'decided', 'imported')),
  reason text not null default '' check (length(reason) <= 1000), -- told to the complainant: where to go
  merged_into uuid,
  closed_by uuid, -- null: the complainant, or the end of the term
  closed_at timestamptz not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, merged_into) references complaint (agency_id, complaint_id),
  check ((outcome = 'merged') = (merged_into is not null))
);
create index complaint_closing_merged on complaint_closing (agency_id, merged_into) where merged_into is not null;
call ampera.wall('complaint_closing', 'select, insert');

-- A complaint is here as long as somebody has to do something: the work list.
create table open_complaint (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  stage text not null check (stage in ('check', 'route', 'answer', 'send', 'complainant', 'appeal')),
  unit_id uuid,   -- with whom it is
  holder_id uuid, -- who prepares the answer
  due_at timestamptz not null,
  revision integer not null default 1,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
create index open_complaint_by_due on open_complaint (agency_id, due_at, complaint_id);
create index open_complaint_of_holder on open_complaint (agency_id, holder_id, due_at, complaint_id);
call ampera.wall('open_complaint', 'select, insert, update, delete');

-- Reminded of once each: before it is due, and when it is late.
create table complaint_reminder (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  stage text not null,
  moment text not null check (moment in ('ahead', 'late')),
  due_at timestamptz not null,
  reminded_at timestamptz not null,
  primary key (agency_id, complaint_id, stage, moment, due_at),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_reminder', 'select, insert');

-- Thanks that reached somebody, as the handler passed them on; without a person they are the unit's.
create table praise (
  agency_id integer not null references agency,
  praise_id uuid not null,
  complaint_id uuid not null,
  unit_id uuid not null,
  employee_id uuid,
  body text not null check (length(body) between 1 and 2000),
  passed_on_by uuid not null,
  passed_on_at timestamptz not null,
  primary key (agency_id, praise_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index praise_of_person on praise (agency_id, employee_id, passed_on_at desc, praise_id desc);
create index praise_of_unit on praise (agency_id, unit_id, passed_on_at);
call ampera.wall('praise', 'select, insert, update, delete');
