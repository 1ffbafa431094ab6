-- What the planner goes by, counted anew within a long transaction. There it would otherwise be counted by
-- autovacuum while nothing of the import is visible yet: the tables look empty, and every page of
-- firms then goes through all of them. The product's role owns nothing, so the owner counts for it.
-- Autovacuum gives way to whoever waits a second; a table that another import holds is left to it.
create function enterprise_refresh_statistics() returns void
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '3s' as $$
declare
  name text;
begin
  foreach name in array array['enterprise', 'enterprise_fact', 'enterprise_current', 'enterprise_year',
    'enterprise_title', 'enterprise_ip', 'enterprise_compliance', 'enterprise_tag']
  loop
    begin
      execute format('analyze public.%I', name);
    exception when lock_not_available then null;
    end;
  end loop;
end
$$;

revoke all on function enterprise_refresh_statistics() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tidu_app') then
    grant execute on function enterprise_refresh_statistics() to tidu_app;
  end if;
end
$$;
