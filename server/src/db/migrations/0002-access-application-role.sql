-- The role the running product works as. It owns nothing: it cannot alter a table, switch a trigger
-- off, or (after 0004) touch what the audit trail holds. Migrations run as the owner.
-- A database user without CREATEROLE cannot make it; the product then works as the owner, and the
-- start says that the second lock is missing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tidu_app') then
    create role tidu_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
exception
  -- Two databases of one cluster may be migrated at the same moment.
  when duplicate_object or unique_violation or insufficient_privilege then null;
end
$$;

do $$
begin
  if not exists (select from pg_roles where rolname = 'tidu_app') then
    raise warning 'role tidu_app is missing and could not be created';
    return;
  end if;
  -- A migrating user that is no superuser must be a member to be allowed to become it.
  execute format('grant tidu_app to %I', current_user);
  revoke create on schema public from public;
  grant usage on schema public to tidu_app;
  grant select, insert, update, delete on all tables in schema public to tidu_app;
  grant usage, select on all sequences in schema public to tidu_app;
  revoke insert, update, delete on schema_migration from tidu_app;
  alter default privileges in schema public
    grant select, insert, update, delete on tables to tidu_app;
  alter default privileges in schema public grant usage, select on sequences to tidu_app;
end
$$;
