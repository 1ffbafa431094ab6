-- What the planner goes by, counted anew within a long transaction. There it would otherwise be counted by
-- autovacuum while nothing of the import is visible yet: the tables look empty, and every page of
-- firms then goes through all of them. The product's role owns nothing, so the owner counts for it. A
-- table somebody else is counting at the moment is left to them.
create function enterprise_refresh_statistics() returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze (skip_locked)
    public.enterprise, public.enterprise_fact, public.enterprise_current, public.enterprise_year,
    public.enterprise_title, public.enterprise_ip, public.enterprise_compliance, public.enterprise_tag;
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
