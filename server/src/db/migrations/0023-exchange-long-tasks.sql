-- Committing and taking back may be long tasks too, each with a state of its own while it runs.
alter table exchange_import drop constraint exchange_import_state_check;
alter table exchange_import add constraint exchange_import_state_check check (state in
  ('reading', 'unmapped', 'judging', 'ready', 'committing', 'committed', 'undoing', 'undone',
   'cancelled', 'failed'));

-- A task now carries who asked for it, with the territory of that moment.
alter table exchange_import drop column scope_paths;

-- Why the last task failed, as a code with its details: no longer only a file that could not be read.
update exchange_import
   set problem = case state when 'failed' then
         jsonb_build_object('code', 'exchange.file-' || (problem->>'problem'),
                            'details', jsonb_build_object('place', problem->'place')) end
 where problem is not null;

-- The same as in 0022, for some of the firms: a long import is taken back page by page. `offset 0` has
-- each firm looked up in the index, whatever the planner was last told of the table.
drop function exchange_told_again(uuid);
create function exchange_told_again(batch uuid, firms uuid[])
returns table (batch_id uuid, enterprise_id uuid, change jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select later.id, line.enterprise_id, line.change
    from unnest(firms) asked (id)
   cross join lateral (
     select * from public.exchange_row told
      where told.enterprise_id = asked.id and told.is_committed offset 0) line
    join public.exchange_import later on later.id = line.import_id
    join public.exchange_import first on first.id = batch
   where later.id <> first.id and later.state in ('committed', 'undoing')
     and later.committed_at >= first.committed_at
     and exists (
       select from public.exchange_row mine
        where mine.enterprise_id = asked.id and mine.import_id = batch and mine.is_committed offset 0)
   order by later.committed_at, line.number
$$;

revoke all on function exchange_told_again(uuid, uuid[]) from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tidu_app') then
    grant execute on function exchange_told_again(uuid, uuid[]) to tidu_app;
  end if;
end
$$;
