-- One uploaded workbook and what became of it. `region_path` decides who sees it; `scope_paths` is the
-- territory of the person who uploaded it, for the job that reads it later.
create table exchange_import (
  id uuid primary key,
  file_name text not null,
  file_hash text not null,
  file_bytes integer not null,
  state text not null check (state in
    ('reading', 'unmapped', 'judging', 'ready', 'committed', 'undone', 'cancelled', 'failed')),
  region_path text not null,
  scope_paths text[] not null,
  -- The region the import is for: assumed where a row names none.
  region_code text,
  owner_id text not null,
  owner_name text not null,
  -- The task that reads or judges it, in health_job_run.
  run_id uuid,
  -- The sheets, their heads and how each column is read.
  sheets jsonb not null default '[]',
  tags text[] not null default '{}',
  mapping_from text not null default 'headers' check (mapping_from in ('headers', 'remembered', 'person')),
  counts jsonb,
  problem jsonb,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz
);

create index exchange_import_region on exchange_import (region_path text_pattern_ops, created_at desc);

-- The file as it came, sealed: evidence for every value read from it, never served back.
create table exchange_file (
  import_id uuid primary key references exchange_import (id),
  region_path text not null,
  content bytea not null
);

create table exchange_row (
  import_id uuid not null references exchange_import (id),
  -- Running number over all sheets, from 1.
  number integer not null,
  region_path text not null,
  sheet smallint not null,
  -- As the sheet counts, from 0.
  row integer not null,
  cells jsonb not null,
  -- `skipped`: a sum, a note, a repeated header; no row of data.
  outcome text check (outcome in
    ('new', 'changed', 'unchanged', 'conflicting', 'rejected', 'duplicate', 'skipped')),
  change jsonb,
  -- Who the row is about (a code, or name and region), the name and region alone, and for lists of
  -- years or titles which one. Rows equal in `firm` and `about` repeat each other.
  firm text,
  alias text,
  about text,
  repairs jsonb not null default '[]',
  problems jsonb not null default '[]',
  differences jsonb not null default '[]',
  -- For a duplicate: the row it went into.
  merged_into integer,
  enterprise_id uuid,
  is_committed boolean not null default false,
  primary key (import_id, number)
);

create index exchange_row_outcome on exchange_row (import_id, outcome, number);
create index exchange_row_firm on exchange_row (import_id, firm, about, number);

-- A mapping somebody corrected, for the next file with the same headers in the same territory.
create table exchange_template_mapping (
  region_path text not null,
  fingerprint text not null,
  columns jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (region_path, fingerprint)
);

select access_guard_rows('exchange_import', 'region_path', 'id');
select access_guard_rows('exchange_file', 'region_path', 'import_id');
select access_guard_rows('exchange_row', 'region_path', 'import_id');
select access_guard_rows('exchange_template_mapping', 'region_path', 'fingerprint');
