-- Progress of long tasks (imports, screening). The queue itself is pg-boss's own schema; this table
-- is what a person sees and cancels.
create table health_job_run (
  id uuid primary key,
  kind text not null,
  owner_id text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  percent integer not null default 0 check (percent between 0 and 100),
  message text not null default '',
  cancel_asked boolean not null default false,
  result jsonb,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

create index health_job_run_owner on health_job_run (owner_id, created_at desc);
