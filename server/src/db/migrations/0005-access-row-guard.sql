-- The second lock (ACC-09). `visibleTo` filters rows in every query; should one forget it, the
-- database itself hides rows outside the territory that the transaction was opened for.
-- The actor is set with set_config(…, is_local => true): it ends with the transaction, so a pooled
-- connection never carries it to the next request. Nothing set means nothing seen.
create function access_scope_paths() returns text[]
language sql stable set search_path = pg_catalog as $$
  select coalesce(nullif(current_setting('tidu.scope_paths', true), '')::text[], '{}')
$$;

create function access_scope_enterprises() returns text[]
language sql stable set search_path = pg_catalog as $$
  select coalesce(nullif(current_setting('tidu.scope_enterprises', true), '')::text[], '{}')
$$;

-- Puts the lock on one table. Both columns must be in the table; the sub-selects are evaluated once
-- per statement, not once per row. The owner (migrations, backup, verification) is not held by it.
create function access_guard_rows(guarded regclass, path_column text, enterprise_column text)
returns void language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('drop policy if exists access_row_guard on %s', guarded);
  execute format(
    'create policy access_row_guard on %1$s using (
       %2$I ^@ any ((select public.access_scope_paths())::text[])
       or %3$I::text = any ((select public.access_scope_enterprises())::text[]))',
    guarded, path_column, enterprise_column);
end
$$;

revoke all on function access_guard_rows(regclass, text, text) from public;
