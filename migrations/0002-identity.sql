-- Who may sign in, and how. Only the role ampera_identity reads this schema: a hole in a page that runs as
-- ampera_app finds neither a password hash nor a session. The tables down to passkey have the shape that
-- better-auth's schema tool prints for src/platform/identity/auth.ts; better-auth compares them at start.
create schema identity;

-- One person, one row, in whichever agency they serve now. agency_id has no foreign key: on a cluster the
-- agency's tables are distributed and these are not.
create table identity.app_user (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  nip text not null unique check (nip ~ '^[0-9]{18}$'),
  nip_verified boolean not null,
  name text not null check (length(name) between 1 and 200),
  image text,
  agency_id integer not null check (agency_id > 0),
  employee_id uuid not null,
  two_factor_enabled boolean default false,
  disabled_at timestamptz,   -- left the agency: everything they could sign in with is gone
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  unique (agency_id, employee_id)
);

create table identity.session (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  user_id uuid not null references identity.app_user on delete cascade,
  token text not null unique,   -- worth nothing without the signature that the cookie carries
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index session_of_user on identity.session (user_id);
create index session_by_expiry on identity.session (expires_at);

-- The password (provider_id 'credential'); the token columns are better-auth's, for providers not in use.
create table identity.account (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  user_id uuid not null references identity.app_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  unique (user_id, provider_id)
);

create table identity.verification (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index verification_by_identifier on identity.verification (identifier);
create index verification_by_expiry on identity.verification (expires_at);

create table identity.two_factor (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  user_id uuid not null unique references identity.app_user on delete cascade,
  secret text not null,         -- encrypted with the installation's secret
  backup_codes text not null,   -- encrypted likewise
  verified boolean,
  failed_verification_count integer default 0,
  locked_until timestamptz
);

create table identity.passkey (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  user_id uuid not null references identity.app_user on delete cascade,
  name text check (length(name) <= 100),
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index passkey_of_user on identity.passkey (user_id);

-- The way in for somebody new, and back in for somebody who forgot. Only the hash of the link is kept.
create table identity.invitation (
  token_sha256 bytea primary key,
  agency_id integer not null check (agency_id > 0),
  employee_id uuid not null,
  nip text not null check (nip ~ '^[0-9]{18}$'),
  name text not null check (length(name) between 1 and 200),
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,   -- a newer invitation took its place, or the person left
  check (accepted_at is null or withdrawn_at is null)
);
create unique index invitation_open on identity.invitation (agency_id, employee_id)
  where accepted_at is null and withdrawn_at is null;
create index invitation_by_expiry on identity.invitation (expires_at);

-- Tries with a wrong password. A subject is a keyed hash of NIP and network, of NIP and device, or of a NIP alone.
create table identity.sign_in_attempt (
  subject text primary key,
  failures integer not null check (failures >= 0),
  last_at timestamptz not null,
  opens_at timestamptz not null   -- no further try before this
);
create index sign_in_attempt_by_age on identity.sign_in_attempt (last_at);

-- What a network may still ask for: everything spent so far is paid back by full_at.
create table identity.network_budget (
  subject text primary key,
  full_at timestamptz not null
);
create index network_budget_by_age on identity.network_budget (full_at);

-- A code from the app opens the door once, also within the minute and a half in which it is right.
create table identity.spent_code (
  user_id uuid not null references identity.app_user on delete cascade,
  code_sha256 bytea not null,
  spent_at timestamptz not null,
  primary key (user_id, code_sha256)
);
create index spent_code_by_age on identity.spent_code (spent_at);

grant usage on schema identity to ampera_identity;
grant select, insert, update, delete on all tables in schema identity to ampera_identity;
