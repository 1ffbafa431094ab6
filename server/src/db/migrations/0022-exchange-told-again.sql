-- What imports committed after `batch` tell of the firms that `batch` wrote about, whoever sent them.
-- An import writes only what is new, so a later one that says the same rests on the first: whoever
-- takes the first back must be able to keep the word of the other, also of an office above.
create function exchange_told_again(batch uuid)
returns table (batch_id uuid, enterprise_id uuid, change jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select later.id, line.enterprise_id, line.change
    from public.exchange_import first
    join public.exchange_row mine on mine.import_id = first.id and mine.is_committed
    join public.exchange_row line on line.enterprise_id = mine.enterprise_id
    join public.exchange_import later on later.id = line.import_id
   where first.id = batch and later.id <> first.id and later.state = 'committed'
     and later.committed_at >= first.committed_at
     and line.is_committed
   group by later.id, later.committed_at, line.enterprise_id, line.change, line.number
   order by later.committed_at, line.number
$$;

create index exchange_row_enterprise on exchange_row (enterprise_id) where enterprise_id is not null;

revoke all on function exchange_told_again(uuid) from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tidu_app') then
    grant execute on function exchange_told_again(uuid) to tidu_app;
  end if;
end
$$;
