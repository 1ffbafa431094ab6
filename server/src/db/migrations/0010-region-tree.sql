-- Regions 区划: filled from data files at start (server/src/modules/region/sync-regions.ts), never by hand.
-- `path` follows the owners, so a zone's firms are inside its county exactly once.
create table region (
  code text primary key check (code ~ '^[0-9a-z-]{2,20}$'),
  name text not null,
  type text not null check (type in ('province', 'prefecture', 'county', 'zone', 'town')),
  parent_code text references region (code) deferrable initially deferred,
  owner_code text references region (code) deferrable initially deferred,
  path text not null unique check (path ~ '^(/[0-9a-z-]+)+/$'),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  successor_code text references region (code) deferrable initially deferred,
  aliases text[] not null default '{}',
  -- Pinyin order: the database's own collation knows no Chinese.
  sort_key text not null,
  -- The county a total is shown under; null above the counties and for zones that stand alone.
  county_code text
);

create index region_parent on region (parent_code, sort_key);
create index region_path_prefix on region (path text_pattern_ops);

create table region_department (
  region_code text not null references region (code) deferrable initially deferred,
  function_id text not null,
  name text not null,
  is_lead boolean not null,
  primary key (region_code, function_id, name)
);
