-- A value of the law can be published after the day from which it holds. A review walks every decision that kept its
-- reasons and lists those for which the law known then and the law that holds for that day now are not the same.
create table law_review (
  agency_id integer not null references agency,
  review_id uuid not null,
  started_by uuid,              -- null: the clock, because the law's data had changed
  started_at timestamptz not null,
  law_sha256 text not null check (length(law_sha256) = 64), -- of what of the law was published by then
  job_id uuid,
  decisions integer,
  found integer,
  finished_at timestamptz,
  primary key (agency_id, review_id)
);
call ampera.wall('law_review', 'select, insert, update');

-- One step of one decision. A later review that comes upon the same adds nothing.
create table law_review_finding (
  agency_id integer not null,
  finding_id uuid not null,
  review_id uuid not null,
  event_id uuid not null,
  about uuid,
  step smallint not null,       -- its place among the reasons of the decision
  rule text not null check (length(rule) between 1 and 80),
  law_on date not null,         -- the day whose law is meant
  decided_on date not null,
  published_on date,            -- of what holds now; null where nothing does any more
  known_then jsonb,             -- {value, outcome, article, from, published}; null where nothing was known
  known_now jsonb,
  differs boolean not null,     -- the step would come to something else
  primary key (agency_id, finding_id),
  foreign key (agency_id, review_id) references law_review,
  foreign key (agency_id, event_id) references event,
  unique nulls not distinct (agency_id, event_id, step, published_on)
);
call ampera.wall('law_review_finding', 'select, insert');

-- What people decided on a finding; the newest counts.
create table law_review_verdict (
  agency_id integer not null,
  verdict_id uuid not null,
  finding_id uuid not null,
  verdict text not null check (verdict in ('stays', 'to-correct')),
  reason text not null check (length(reason) between 1 and 1000),
  corrector text check (length(corrector) between 1 and 200), -- who corrects it
  due_on date,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (agency_id, verdict_id),
  foreign key (agency_id, finding_id) references law_review_finding,
  check ((verdict = 'to-correct') = (corrector is not null and due_on is not null))
);
create index law_review_verdict_of on law_review_verdict (agency_id, finding_id, verdict_id desc);
call ampera.wall('law_review_verdict', 'select, insert');
