-- What the agency holds of a person, as one file for that person; and erasure, asked for and decided by people.

-- One row for who asked; what was made newly takes the place of what was made before. In parts, so that no process
-- ever holds a whole one. Gone after some days: it is a copy.
create table own_data (
  agency_id integer not null references agency,
  employee_id uuid not null,
  asked_at timestamptz not null,
  job_id uuid not null,
  made_at timestamptz,                   -- null until the job has run once
  kept_until timestamptz,
  parts integer not null default 0 check (parts >= 0),
  size_bytes bigint not null default 0 check (size_bytes >= 0),
  primary key (agency_id, employee_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id),
  check ((made_at is null) = (kept_until is null))
);
create index own_data_kept on own_data (kept_until) where kept_until is not null;
call ampera.wall('own_data', 'select, insert, update, delete');

-- A making that was cut off leaves parts under its own number, which nothing reads and the next making clears.
create table own_data_part (
  agency_id integer not null references agency,
  employee_id uuid not null,
  job_id uuid not null,
  ordinal integer not null check (ordinal >= 0),
  bytes bytea not null,
  primary key (agency_id, employee_id, job_id, ordinal),
  foreign key (agency_id, employee_id) references own_data (agency_id, employee_id) on delete cascade
);
alter table own_data_part alter column bytes set storage external;
call ampera.wall('own_data_part', 'select, insert, delete');

-- A person, or the office for who has left, asks that a category of data be erased (UU 27/2022 Pasal 8, 43, 44).
create table erasure_request (
  agency_id integer not null references agency,
  request_id uuid not null,
  employee_id uuid not null,             -- whose data
  category text not null check (category ~ '^[a-z]+(-[a-z]+)*$'),
  reason text not null default '' check (length(reason) <= 2000),
  because jsonb not null,                -- what the law said of it on that day
  answer_due timestamptz not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, asked_by) references employee (agency_id, employee_id)
);
create index erasure_request_of_person on erasure_request (agency_id, employee_id, category, asked_at desc);
create index erasure_request_newest on erasure_request (agency_id, request_id desc);
call ampera.wall('erasure_request', 'select, insert, update');

create table erasure_withdrawal (
  agency_id integer not null references agency,
  request_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references erasure_request (agency_id, request_id)
);
call ampera.wall('erasure_withdrawal', 'select, insert');

create table erasure_decision (
  agency_id integer not null references agency,
  request_id uuid not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  reason text not null check (length(reason) between 1 and 2000),
  because jsonb not null,                -- what the law said of it on that day
  decided_by uuid not null,
  decided_at timestamptz not null,
  acting_for text,
  job_id uuid,                           -- what carries it out; the newest, where it had to be tried again
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references erasure_request (agency_id, request_id),
  foreign key (agency_id, job_id) references job_progress (agency_id, job_id),
  check ((outcome = 'granted') = (job_id is not null))
);
call ampera.wall('erasure_decision', 'select, insert, update');

-- It was carried out: how many rows went, how many records of the ledger lost their content.
create table erasure (
  agency_id integer not null references agency,
  request_id uuid not null,
  erased_rows integer not null check (erased_rows >= 0),
  erased_records integer not null check (erased_records >= 0),
  erased_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references erasure_decision (agency_id, request_id)
);
call ampera.wall('erasure', 'select, insert');

-- Empties the records that a tombstone names, and nothing else: of the transaction's agency, about the person whose
-- request was granted and is not carried out yet, and no record of an erasure itself. What stays of each is its place
-- in the log (id, instant, entry) and the name of its tombstone; without salt and content nobody can guess what its
-- entry committed to. Only for the role that carries erasures out (src/organisation/erasure/carry-out-job.ts).
create function ampera.erase_records(of_agency integer, tombstone uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  stone event%rowtype;
  erased integer;
begin
  if of_agency is distinct from nullif(current_setting('ampera.agency', true), '')::integer then
    raise exception 'records of another agency are not erased' using errcode = 'insufficient_privilege';
  end if;
  select * into stone from event
    where agency_id = of_agency and event_id = tombstone and kind = 'record.erased' and subject_kind = 'erasure';
  perform 1 from erasure_request r
    join erasure_decision d on d.agency_id = r.agency_id and d.request_id = r.request_id and d.outcome = 'granted'
    left join erasure done on done.agency_id = r.agency_id and done.request_id = r.request_id
    where r.agency_id = of_agency and r.request_id::text = stone.subject_id and r.employee_id = stone.about
      and done.request_id is null;
  if not found then
    raise exception 'nobody has decided that these records be erased' using errcode = 'insufficient_privilege';
  end if;
  update event e set kind = 'erased', procedure = 'erased', subject_kind = 'erased', subject_id = '',
    actor_id = null, acting_for = null, about = null, facts = '{}', because = null, state = null, salt = null,
    erased_by = tombstone
  from jsonb_array_elements(stone.facts -> 'records') as named
  where e.agency_id = of_agency and e.event_id = (named ->> 'id')::uuid and e.about = stone.about
    and e.subject_kind <> 'erasure' and e.erased_by is null;
  get diagnostics erased = row_count;
  if erased <> jsonb_array_length(stone.facts -> 'records') then
    raise exception 'the tombstone names a record that is not this person''s' using errcode = 'insufficient_privilege';
  end if;
  return erased;
end $$;
revoke all on function ampera.erase_records from public;
grant execute on function ampera.erase_records to ampera_bulk;
