-- A verdict somebody kept (RUL-05): the bytes of then, and all that is needed to work them out again.
create table screening_snapshot (
  id uuid primary key,
  enterprise_id uuid not null references enterprise (id),
  region_path text not null,
  standard text not null,
  edition text not null,
  filing text not null check (filing in ('new', 'review')),
  on_date date not null,
  -- Facts recorded from this moment on are not part of it.
  recorded_before timestamptz not null,
  outcome text not null,
  -- The verdict as text, not jsonb: the same bytes must come back.
  verdict text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text not null,
  saved_by text not null,
  saved_at timestamptz not null
);

create index screening_snapshot_of on screening_snapshot (enterprise_id, saved_at desc);

create trigger append_only before update or delete on screening_snapshot
  for each row execute function refuse_change_of_history();

select access_guard_rows('screening_snapshot', 'region_path', 'enterprise_id');
