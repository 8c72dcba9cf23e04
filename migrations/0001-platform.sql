-- The platform's ground: who may touch what, the agency, and the tables that every command writes.
-- Roles are of the whole cluster, so they may be there already. The program lets them sign in at each start
-- (src/platform/database/role-login.ts).
do $$
begin
  if not exists (select from pg_roles where rolname = 'ampera_app') then create role ampera_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'ampera_identity') then create role ampera_identity nologin; end if;
  if not exists (select from pg_roles where rolname = 'ampera_bulk') then create role ampera_bulk nologin bypassrls; end if;
exception when duplicate_object or unique_violation then null; -- two migrations at once on one cluster
end $$;

create schema ampera;

-- Puts a tenant table behind the wall: only rows of the transaction's agency are seen or written.
-- An unset agency means no rows, never an error.
create procedure ampera.wall(tenant_table regclass, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy agency on %s using (agency_id = nullif(current_setting(''ampera.agency'', true), '''')::integer)', tenant_table);
  execute format('grant %s on %s to ampera_app', rights, tenant_table);
  execute format('grant select, insert, update, delete on %s to ampera_bulk', tenant_table);
end $$;

grant usage on schema public, ampera to ampera_app, ampera_bulk;

create table agency (
  agency_id integer primary key check (agency_id > 0),
  name text not null check (length(name) between 1 and 200),
  parent_name text not null default '' check (length(parent_name) <= 200),
  place text not null check (length(place) between 1 and 100),
  address text not null default '' check (length(address) <= 300),
  time_zone text not null default 'Asia/Jakarta',
  cadence text not null default 'quarterly' check (cadence in ('monthly', 'quarterly'))
);
call ampera.wall('agency', 'select, update');

-- What happened: one row for every effect of a command, in the command's own transaction.
create table event (
  agency_id integer not null references agency,
  event_id uuid not null,
  happened_at timestamptz not null,
  procedure text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  actor_id uuid,            -- the employee who did it; null for the system
  acting_for text,          -- "Plt Lurah Plaju Ilir": the position that the actor stood in for
  facts jsonb not null,
  because jsonb,            -- the steps of the rule, where a rule decided
  primary key (agency_id, event_id)
);
create index event_by_subject on event (agency_id, subject_kind, subject_id, happened_at);
call ampera.wall('event', 'select, insert');

-- A repeated send answers what the first one answered.
create table command_receipt (
  agency_id integer not null references agency,
  actor_key text not null,
  idempotency_key text not null check (length(idempotency_key) between 8 and 100),
  procedure text not null,
  input_sha256 text not null,
  output jsonb,
  received_at timestamptz not null,
  primary key (agency_id, actor_key, idempotency_key)
);
call ampera.wall('command_receipt', 'select, insert, update, delete');

create table notification (
  agency_id integer not null references agency,
  notification_id uuid not null,
  employee_id uuid not null,
  message text not null,     -- a key of messages/, said in the reader's language when it is read
  facts jsonb not null,
  href text not null check (href like '/%'),
  created_at timestamptz not null,
  read_at timestamptz,
  digested_at timestamptz,   -- when it went into the day's mail
  primary key (agency_id, notification_id)
);
create index notification_of_employee on notification (agency_id, employee_id, notification_id desc);
create index notification_undigested on notification (agency_id, employee_id) where digested_at is null and read_at is null;
call ampera.wall('notification', 'select, insert, update');

-- Mails as they were sent, or would have been where no SMTP is set.
create table mail (
  agency_id integer not null references agency,
  mail_id uuid not null,
  employee_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_failure text,
  primary key (agency_id, mail_id)
);
create index mail_recent on mail (agency_id, created_at desc);
call ampera.wall('mail', 'select, insert, update');

create table file (
  agency_id integer not null references agency,
  file_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size_bytes integer not null check (size_bytes >= 0),
  sha256 text not null,
  bytes bytea not null,
  stored_by uuid,
  stored_at timestamptz not null,
  primary key (agency_id, file_id)
);
call ampera.wall('file', 'select, insert, delete');

-- A printed document can be checked by its code, by anybody, for as long as it is kept.
create table document (
  agency_id integer not null references agency,
  document_id uuid not null,
  code text not null,
  kind text not null,
  subject_id uuid not null,
  content_sha256 text not null,  -- of what was printed: the same content keeps its code
  sha256 text not null,          -- of the PDF's bytes
  made_by uuid,
  made_at timestamptz not null,
  primary key (agency_id, document_id),
  unique (agency_id, code)
);
create index document_of_subject on document (agency_id, subject_id, kind, content_sha256);
call ampera.wall('document', 'select, insert');

-- Where a job stands, for the page that waits for it.
create table job_progress (
  agency_id integer not null references agency,
  job_id uuid not null,
  kind text not null,
  started_by uuid,
  queued_at timestamptz not null,
  started_at timestamptz,
  done integer not null default 0,
  total integer not null default 0,
  finished_at timestamptz,
  cancel_asked_at timestamptz,
  failure text,              -- the code of the refusal, said when it is read
  failure_facts jsonb,
  outcome jsonb,
  primary key (agency_id, job_id)
);
create index job_progress_open on job_progress (agency_id, kind) where finished_at is null;
call ampera.wall('job_progress', 'select, insert, update');
