-- Of these credit codes, the ones some firm carries, in whatever territory. A dry run must say that a
-- firm belongs elsewhere; the commit would refuse it all the same, because a code is given once.
-- Tells nothing but yes or no, and only to who already knows the code.
create function enterprise_codes_taken(codes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select credit_code from public.enterprise where credit_code = any (codes)
$$;

revoke all on function enterprise_codes_taken(text[]) from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tidu_app') then
    grant execute on function enterprise_codes_taken(text[]) to tidu_app;
  end if;
end
$$;
