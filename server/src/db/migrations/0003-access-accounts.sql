-- Who may sign in, and everything a person signs in with. Secrets are kept as hashes; the seed of a
-- second factor, which must be read back, is sealed with a key that is not in the database.
create table access_account (
  id uuid primary key default gen_random_uuid(),
  login text not null unique check (login = lower(login)),
  name text not null,
  role text not null,
  -- '/' is the whole installation.
  region_path text not null check (region_path ~ '^/([0-9A-Za-z-]+/)*$'),
  department text,
  enterprise_id uuid,
  -- Last day of the term 任期.
  valid_until date,
  disabled_at timestamptz,
  demo boolean not null default false,
  password_hash text not null,
  password_changed_at timestamptz not null,
  -- Set by an administrator's reset: must be changed at the next log-in, and only works until then.
  password_temporary_until timestamptz,
  factor_seed_sealed text,
  factor_confirmed_at timestamptz,
  -- The time step of the last code accepted: a code works once.
  factor_last_step bigint,
  last_signed_in_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((role = 'enterprise') = (enterprise_id is not null)),
  check (factor_confirmed_at is null or factor_seed_sealed is not null)
);

create index access_account_region on access_account (region_path text_pattern_ops);

create table access_former_password (
  id bigint generated always as identity primary key,
  account_id uuid not null references access_account on delete cascade,
  password_hash text not null,
  replaced_at timestamptz not null
);

create index access_former_password_account on access_former_password (account_id, id desc);

create table access_recovery_code (
  account_id uuid not null references access_account on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table access_session (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  account_id uuid not null references access_account on delete cascade,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  address text not null,
  device text not null
);

create index access_session_account on access_session (account_id) where ended_at is null;

create table access_api_key (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  -- The first characters, so that people can tell their keys apart.
  hint text not null,
  account_id uuid not null references access_account on delete cascade,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create index access_api_key_account on access_api_key (account_id, created_at desc);

-- 代办: a territory lent for a time.
create table access_delegation (
  id uuid primary key default gen_random_uuid(),
  lender_id uuid not null references access_account on delete cascade,
  borrower_id uuid not null references access_account on delete cascade,
  region_path text not null,
  reason text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  created_by uuid not null references access_account on delete cascade,
  created_at timestamptz not null,
  check (ends_at > starts_at),
  check (lender_id <> borrower_id)
);

create index access_delegation_borrower on access_delegation (borrower_id, ends_at);
create index access_delegation_lender on access_delegation (lender_id, ends_at);

-- Failed log-ins per log-in name (known or not, hashed: the table must not tell which exist) and
-- per network address.
create table access_attempt (
  key text primary key,
  failures integer not null,
  last_failed_at timestamptz not null,
  blocked_until timestamptz
);

-- One row: the installation's choices.
create table access_setting (
  only_row boolean primary key default true check (only_row),
  official_password_profile text not null default 'djbh',
  other_password_profile text not null default 'asvs',
  idle_minutes integer not null default 30 check (idle_minutes between 5 and 480),
  absolute_hours integer not null default 12 check (absolute_hours between 1 and 24),
  factor_forced_for_administrators boolean not null default true,
  demo_exempt_from_factor boolean not null default true,
  changed_at timestamptz not null default now()
);

insert into access_setting default values;
