-- The ledger: every record becomes an entry of its agency's append-only log (docs/decisions: the ledger).

-- What the entry commits to, with the row itself: SHA-256(salt ‖ canonical JSON). Rows from before the ledger have no
-- salt until the first start takes them in. An erased row keeps only its place; `erased_by` names the record that erased it.
alter table event
  add column about uuid,        -- the employee whom it concerns
  add column state jsonb,       -- what the tables then said of the subject, where the record binds somebody
  add column salt bytea check (length(salt) = 16),
  add column erased_by uuid;
create index event_unsealed on event (agency_id, event_id) where salt is null and erased_by is null;
create index event_about on event (agency_id, about, event_id desc) where about is not null;

-- One log an agency. Three sizes, never mixed: `next_index` is the number of entries that have an index, `integrated_size`
-- the size of the tree that the tiles hold, `published_size` that of the signed checkpoint which anybody may read.
create table ledger (
  agency_id integer primary key references agency,
  origin text not null check (length(origin) between 1 and 200),
  next_index bigint not null default 0,
  integrated_size bigint not null default 0,
  published_size bigint not null default 0,
  checkpoint text,              -- the signed note of `published_size`
  published_at timestamptz,
  cosigned text,                -- the newest note that witnesses signed too
  cosigned_size bigint not null default 0,
  check (published_size <= integrated_size and integrated_size <= next_index and cosigned_size <= published_size)
);
call ampera.wall('ledger', 'select');

-- Every key that ever signed, the public half. The newest signs.
create table ledger_key (
  agency_id integer not null references agency,
  entry_id uuid not null,
  verifier text not null,       -- the line to publish: name+id+key (C2SP signed note)
  reason text not null check (reason in ('first', 'rotated', 'lost')),
  made_at timestamptz not null,
  primary key (agency_id, entry_id)
);
call ampera.wall('ledger_key', 'select');

-- Entries that have no index yet, each written by the command that it records.
create table ledger_pending (
  agency_id integer not null references agency,
  entry_id uuid not null,       -- the event, or the key
  entry bytea not null check (length(entry) between 1 and 65535),
  queued_at timestamptz not null default now(),  -- by the server's clock: how long the log stands still
  primary key (agency_id, entry_id)
);
call ampera.wall('ledger_pending', 'select, insert');

-- Where an entry stands in the log.
create table ledger_entry (
  agency_id integer not null references agency,
  entry_id uuid not null,
  entry_index bigint not null,
  primary key (agency_id, entry_id)
);
call ampera.wall('ledger_entry', 'select');

-- 256 entries as the C2SP tile log serves them, each led by its length; of an unfinished bundle the first ones.
create table ledger_bundle (
  agency_id integer not null references agency,
  bundle_index bigint not null,
  width integer not null check (width between 1 and 256),
  entries bytea not null,
  entry_ids uuid[] not null,
  primary key (agency_id, bundle_index)
);
alter table ledger_bundle alter column entry_ids set storage external;
call ampera.wall('ledger_bundle', 'select');

-- 256 hashes of one level of the tree; a partial tile is the beginning of the row.
create table ledger_tile (
  agency_id integer not null references agency,
  level smallint not null check (level between 0 and 7),
  tile_index bigint not null,
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (agency_id, level, tile_index)
);
alter table ledger_tile alter column hashes set storage external;
call ampera.wall('ledger_tile', 'select');

-- Who looked at another person's file, outside that person's own line: one row a day, reader and kind of page.
create table file_access (
  agency_id integer not null references agency,
  employee_id uuid not null,    -- whose file
  reader_id uuid not null,
  day date not null,
  matter text not null check (length(matter) between 1 and 80),
  standing text not null check (length(standing) between 1 and 40), -- as what the reader saw it: personnel, auditor …
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  primary key (agency_id, employee_id, day, reader_id, matter)
);
call ampera.wall('file_access', 'select, insert');
grant update (standing, last_at, times) on file_access to ampera_app;
