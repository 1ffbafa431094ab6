-- 企业一户一档. Everything told about a firm is appended and never changed; `enterprise`,
-- `enterprise_current` and `enterprise_year` are projections kept in the same transaction.
create table enterprise (
  id uuid primary key,
  -- Null: 待核码, the firm is known by its name only.
  credit_code text unique check (credit_code ~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{18}$'),
  -- 15-digit registration number of before 2015.
  legacy_code text check (legacy_code ~ '^[0-9]{15}$'),
  name text not null check (length(name) between 2 and 200),
  -- The name without width, brackets and spaces: what duplicates are found by.
  name_key text not null check (name_key <> ''),
  search_grams text[] not null,
  sort_key text not null,
  region_code text not null references region (code),
  region_path text not null,
  -- The region a total is shown under: the county, or a zone that stands beside the counties.
  county_code text not null,
  industry_code text check (industry_code ~ '^[A-T]([0-9]{2,4})?$'),
  founded_on date,
  size_class text check (size_class in ('large', 'medium', 'small', 'micro')),
  -- Invented firm 虚构, shown as such everywhere.
  is_fictional boolean not null default false,
  merged_into uuid references enterprise (id),
  -- The import that brought the firm was undone and nothing else is known of it.
  is_withdrawn boolean not null default false,
  quality_accurate smallint check (quality_accurate between 0 and 100),
  quality_complete smallint check (quality_complete between 0 and 100),
  quality_fresh smallint check (quality_fresh between 0 and 100),
  conflict_count integer not null default 0,
  -- Counts every change; a form that saw an older one is told so.
  revision integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (merged_into is distinct from id)
-- Room on each page: scores change often, and must not touch the search index.
) with (fillfactor = 70);

create index enterprise_path on enterprise (region_path text_pattern_ops, sort_key, id);
create index enterprise_name_key on enterprise (name_key);
-- Without a code the name must tell firms of one region apart.
create unique index enterprise_one_without_code on enterprise (name_key, region_code)
  where credit_code is null and merged_into is null and not is_withdrawn;
create index enterprise_search on enterprise using gin (search_grams);
create index enterprise_county on enterprise (county_code);

-- `authority` is the rank of the source (domain: sourceRank): who is believed when sources disagree.
create table enterprise_fact (
  seq bigint generated always as identity primary key,
  enterprise_id uuid not null references enterprise (id),
  fact_id text not null check (fact_id ~ '^[a-zA-Z][a-zA-Z0-9_]{0,63}$'),
  -- The calendar year a figure is about; null for a fact that holds from a day on.
  year smallint check (year between 1949 and 2200),
  -- Exactly one of the two, or none: "known to be unknown again".
  number numeric,
  content jsonb,
  unit text not null default '',
  source text not null check (source in ('audited', 'registry', 'platform', 'declared', 'import')),
  authority smallint not null,
  evidence text,
  entered_by text not null,
  reason text,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null,
  batch_id uuid,
  -- This row takes that one back; its own value is empty.
  retracts bigint references enterprise_fact (seq),
  check (num_nonnulls(number, content) <= 1),
  check (retracts is null or num_nonnulls(number, content) = 0),
  check (year is null or (valid_from is null and valid_to is null))
);

create unique index enterprise_fact_retracted on enterprise_fact (retracts)
  where retracts is not null;
create index enterprise_fact_of on enterprise_fact (enterprise_id, fact_id, year);
create index enterprise_fact_batch on enterprise_fact (batch_id) where batch_id is not null;

-- The four ledgers share one form: a row is one version of an entry; the newest version counts;
-- `is_void` takes the entry back.
create table enterprise_title (
  seq bigint generated always as identity primary key,
  entry_id uuid not null,
  enterprise_id uuid not null references enterprise (id),
  tier text not null check (tier ~ '^[a-z][a-z-]{1,40}$'),
  number text,
  batch text,
  -- recognised 认定, reviewed 复核, renamed 更名, revoked 撤销, surrendered 注销
  event text not null check (event in ('recognised', 'reviewed', 'renamed', 'revoked', 'surrendered')),
  start_on date,
  end_on date check (end_on >= start_on),
  -- The first day the title no longer holds when it was taken or given back.
  ended_on date,
  authority text,
  is_void boolean not null default false,
  source text not null check (source in ('audited', 'registry', 'platform', 'declared', 'import')),
  evidence text,
  entered_by text not null,
  reason text,
  recorded_at timestamptz not null,
  batch_id uuid,
  check ((event in ('revoked', 'surrendered')) = (ended_on is not null))
);

create table enterprise_ip (
  seq bigint generated always as identity primary key,
  entry_id uuid not null,
  enterprise_id uuid not null references enterprise (id),
  kind text not null check (kind in ('invention_patent', 'plant_variety', 'crop_variety', 'new_drug',
    'tcm_protection', 'ic_layout', 'utility_model', 'design', 'software_copyright')),
  class text check (class in ('I', 'II')),
  number text,
  name text,
  grant_date date,
  expiry_date date,
  acquired_by text check (acquired_by in ('own', 'transferred')),
  transfer_date date,
  owner_rank smallint check (owner_rank between 1 and 99),
  linked_product boolean,
  in_use boolean,
  benefit boolean,
  overseas_family boolean,
  award boolean,
  is_void boolean not null default false,
  source text not null check (source in ('audited', 'registry', 'platform', 'declared', 'import')),
  evidence text,
  entered_by text not null,
  reason text,
  recorded_at timestamptz not null,
  batch_id uuid
);

create table enterprise_compliance (
  seq bigint generated always as identity primary key,
  entry_id uuid not null,
  enterprise_id uuid not null references enterprise (id),
  -- 经营异常, 严重失信, 行政处罚, 安全质量环境事故
  kind text not null check (kind in ('abnormal_operation', 'serious_dishonesty', 'penalty', 'accident')),
  description text,
  regulator text,
  listed_on date not null,
  rectified_on date check (rectified_on >= listed_on),
  -- The regulator took the firm off its list or gave its 凭证.
  removed_on date check (removed_on >= listed_on),
  is_void boolean not null default false,
  source text not null check (source in ('audited', 'registry', 'platform', 'declared', 'import')),
  evidence text,
  entered_by text not null,
  reason text,
  recorded_at timestamptz not null,
  batch_id uuid
);

create table enterprise_tag (
  seq bigint generated always as identity primary key,
  entry_id uuid not null,
  enterprise_id uuid not null references enterprise (id),
  tag text not null check (length(tag) between 1 and 40),
  is_void boolean not null default false,
  source text not null check (source in ('audited', 'registry', 'platform', 'declared', 'import')),
  evidence text,
  entered_by text not null,
  reason text,
  recorded_at timestamptz not null,
  batch_id uuid
);

create index enterprise_title_of on enterprise_title (enterprise_id);
create index enterprise_ip_of on enterprise_ip (enterprise_id);
create index enterprise_compliance_of on enterprise_compliance (enterprise_id);
create index enterprise_tag_of on enterprise_tag (enterprise_id);
create index enterprise_title_entry on enterprise_title (entry_id, seq);
create index enterprise_ip_entry on enterprise_ip (entry_id, seq);
create index enterprise_compliance_entry on enterprise_compliance (entry_id, seq);
create index enterprise_tag_entry on enterprise_tag (entry_id, seq);
create index enterprise_title_tier on enterprise_title (tier, enterprise_id);
create index enterprise_tag_name on enterprise_tag (tag, enterprise_id);
create index enterprise_title_batch on enterprise_title (batch_id) where batch_id is not null;
create index enterprise_ip_batch on enterprise_ip (batch_id) where batch_id is not null;
create index enterprise_compliance_batch on enterprise_compliance (batch_id) where batch_id is not null;
create index enterprise_tag_batch on enterprise_tag (batch_id) where batch_id is not null;

-- Two files of one firm were joined; both histories stay under their own id.
create table enterprise_merge (
  id uuid primary key,
  kept_id uuid not null references enterprise (id),
  merged_id uuid not null references enterprise (id),
  reason text not null,
  entered_by text not null,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  check (kept_id <> merged_id)
);

-- What counts today, per firm and year: written by the enterprise module, read by rules in bulk.
-- Money in 分 so that comparisons are exact integers.
create table enterprise_year (
  enterprise_id uuid not null references enterprise (id),
  year smallint not null,
  revenue_fen bigint,
  main_revenue_fen bigint,
  rd_expense_fen bigint,
  total_assets_fen bigint,
  total_liabilities_fen bigint,
  net_profit_fen bigint,
  employees bigint,
  rd_staff bigint,
  srdi_eval_score numeric,
  -- Whether the platform gave the score or the firm told it: a declared one must be checked (RUL-10).
  srdi_eval_score_source text check (srdi_eval_score_source in ('platform', 'declared')),
  -- Further yearly facts by their id.
  others jsonb,
  primary key (enterprise_id, year)
);

create table enterprise_current (
  enterprise_id uuid primary key references enterprise (id),
  facts jsonb not null,
  -- Some fact holds only from or until a day: a question about another day must read the history.
  is_dated boolean not null
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception 'table % keeps history: append a correction instead', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on enterprise_fact
  for each row execute function refuse_change_of_history();
create trigger append_only before update or delete on enterprise_title
  for each row execute function refuse_change_of_history();
create trigger append_only before update or delete on enterprise_ip
  for each row execute function refuse_change_of_history();
create trigger append_only before update or delete on enterprise_compliance
  for each row execute function refuse_change_of_history();
create trigger append_only before update or delete on enterprise_tag
  for each row execute function refuse_change_of_history();
create trigger keep_all before truncate on enterprise_fact
  for each statement execute function refuse_change_of_history();
create trigger keep_all before truncate on enterprise_title
  for each statement execute function refuse_change_of_history();
create trigger keep_all before truncate on enterprise_ip
  for each statement execute function refuse_change_of_history();
create trigger keep_all before truncate on enterprise_compliance
  for each statement execute function refuse_change_of_history();
create trigger keep_all before truncate on enterprise_tag
  for each statement execute function refuse_change_of_history();

select access_guard_rows('enterprise', 'region_path', 'id');
