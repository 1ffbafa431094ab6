-- Append-only trail (SYS-01). An entry is written in the transaction of the act itself; a seal is
-- added moments later, because one hash chain in the write path cost 78 % of the throughput. A chain
-- per territory and module keeps sealing parallel and lets each office hold its own head.
create table audit_entry (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'account', 'api-key', 'system')),
  account_id text,
  actor_name text not null,
  actor_role text not null,
  session_id text,
  api_key_id text,
  -- Delegations 代办 in force while acting.
  delegation_ids text[] not null default '{}',
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  result text not null default 'done' check (result in ('done', 'refused')),
  subject text not null,
  region_path text not null,
  details jsonb not null default '{}',
  reason text,
  address text not null,
  request_id text not null
);

create index audit_entry_region on audit_entry (region_path text_pattern_ops, id desc);
create index audit_entry_action on audit_entry (action, id desc);
create index audit_entry_account on audit_entry (account_id, id desc);
create index audit_entry_subject on audit_entry (subject, id desc);
create index audit_entry_time on audit_entry (occurred_at desc, id desc);

create table audit_seal (
  chain text not null,
  number bigint not null check (number > 0),
  -- No foreign key: a seal whose entry was removed by force must remain to tell of it.
  entry_id bigint not null unique,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (chain, number)
);

-- What the sealer has still to do. Filled by the trigger below, so no entry can bypass it.
create table audit_unsealed (entry_id bigint primary key);

create function audit_queue_for_seal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into public.audit_unsealed (entry_id) values (new.id);
  return null;
end
$$;

create trigger audit_entry_queue after insert on audit_entry
  for each row execute function audit_queue_for_seal();

create function audit_refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the audit trail is append-only: % on % refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function audit_refuse_change();

revoke all on function audit_refuse_change(), audit_queue_for_seal() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tidu_app') then
    revoke update, delete, truncate, references, trigger on audit_entry, audit_seal from tidu_app;
    revoke insert, update, truncate, references, trigger on audit_unsealed from tidu_app;
  end if;
end
$$;
