-- When the whole database was last checked, by whom, and what was found.
create table upkeep_verification (
  id uuid primary key,
  started_at timestamptz not null,
  seconds real not null check (seconds >= 0),
  started_by text not null,
  intact boolean not null,
  -- Ids of the invariants that did not hold.
  broken text[] not null
);

create index upkeep_verification_recent on upkeep_verification (started_at desc);

-- Checks every index against its table. Comes with PostgreSQL but needs a superuser; without it
-- verification has the page checksums only.
do $$
begin
  create extension if not exists amcheck;
exception
  when insufficient_privilege or undefined_file or feature_not_supported or unique_violation then null;
end
$$;
