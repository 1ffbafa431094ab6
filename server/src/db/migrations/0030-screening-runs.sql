-- 批量预判. A run is fixed by its region, rules, day and record time, so the same run gives the same rows.
create table screening_run (
  id uuid primary key,
  region_code text not null references region (code),
  region_path text not null,
  standard text not null,
  filing text not null check (filing in ('new', 'review')),
  on_date date not null,
  edition text not null,
  title text not null,
  -- Facts recorded from this moment on were not read.
  recorded_before timestamptz not null,
  started_by text not null,
  started_at timestamptz not null,
  seconds real not null check (seconds >= 0),
  -- The criteria in order, id and title: what the letters of screening_row.outcomes stand for.
  criteria jsonb not null,
  counts jsonb not null
);

create index screening_run_recent on screening_run (region_path text_pattern_ops, started_at desc);

-- One letter per criterion: + met, - unmet, ? unknown, h manual, e exempt, n not applicable. The
-- explanation is rebuilt from the facts of that moment when somebody asks.
create table screening_row (
  run_id uuid not null references screening_run (id),
  enterprise_id uuid not null references enterprise (id),
  outcome text not null
    check (outcome in ('met', 'unmet', 'unknown', 'manual', 'exempt', 'not_applicable')),
  outcomes text not null check (outcomes ~ '^[-+?hen]*$'),
  -- The same letters for the criteria on the nearest way to the tier, a dot for the others: of several
  -- alternatives only the one that is met, or the cheapest one, stands between the firm and the line.
  nearest text not null check (nearest ~ '^[-+?hen.]*$'),
  score_low numeric,
  score_high numeric check (score_high >= score_low),
  met smallint not null,
  unmet smallint not null,
  unknown smallint not null,
  manual smallint not null,
  readiness real not null check (readiness between 0 and 1),
  distance real check (distance >= 0),
  holds_title boolean not null,
  primary key (run_id, enterprise_id)
);

create index screening_row_rank on screening_row (run_id, readiness desc, distance);

create table screening_shortlist (
  id uuid primary key,
  region_code text not null references region (code),
  region_path text not null,
  tier text not null,
  year smallint not null check (year between 2000 and 2100),
  title text not null check (title <> ''),
  created_by text not null,
  created_at timestamptz not null,
  unique (region_code, tier, year, title)
);

-- Who was chosen and who was taken off again; the newest entry of a firm counts.
create table screening_choice (
  seq bigint generated always as identity primary key,
  shortlist_id uuid not null references screening_shortlist (id),
  enterprise_id uuid not null references enterprise (id),
  run_id uuid references screening_run (id),
  act text not null check (act in ('added', 'removed')),
  reason text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  check (act = 'removed' or run_id is not null)
);

create index screening_choice_of on screening_choice (shortlist_id, enterprise_id, seq desc);

-- What was chosen stays chosen: history is appended.
create trigger append_only before update or delete on screening_choice
  for each row execute function refuse_change_of_history();

-- The second lock: should a query forget its filter, the database hides other territories.
select access_guard_rows('screening_run', 'region_path', 'id');
select access_guard_rows('screening_shortlist', 'region_path', 'id');
