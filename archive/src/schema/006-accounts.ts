/**
 * Accounts of the desk and what is done with it. The first four tables are those of better-auth, with our names; passwords are there as
 * scrypt hashes alone. `audit` only grows: a trigger refuses every change.
 */
export const ACCOUNTS = `
create table users (
  id text collate "C" primary key,
  name text not null,
  email text collate "C" not null unique,
  email_verified boolean not null,
  image text,
  role text collate "C" not null default 'reader' check (role in ('reader', 'analyst', 'editor', 'admin')),
  disabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table sessions (
  id text collate "C" primary key,
  user_id text collate "C" not null references users on delete cascade,
  token text collate "C" not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_user on sessions (user_id);

create table credentials (
  id text collate "C" primary key,
  user_id text collate "C" not null references users on delete cascade,
  account_id text collate "C" not null,
  provider_id text collate "C" not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index credentials_user on credentials (user_id);

create table verifications (
  id text collate "C" primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table settings (
  key text collate "C" primary key,
  value text not null
);

create table attempts (
  key text collate "C" primary key,
  count int not null,
  since timestamptz not null
);

create function isnad_audit_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log only grows.';
end $$;

create table audit (
  id int generated always as identity primary key,
  at text collate "C" not null,
  who text collate "C",
  email text,
  role text collate "C" not null,
  action text collate "C" not null,
  subject text not null,
  details text not null
);
create index audit_who on audit (who, id);
create index audit_action on audit (action, id);
create trigger audit_rows_stay before update or delete on audit for each row execute function isnad_audit_only_grows();
create trigger audit_stays before truncate on audit for each statement execute function isnad_audit_only_grows();

create table ingestions (
  id text collate "C" primary key,
  sources text[] not null,
  started_by text,
  started_at text collate "C" not null,
  beat_at text collate "C" not null,
  ended_at text collate "C",
  state text collate "C" not null check (state in ('running', 'done', 'failed', 'stopped')),
  step text collate "C" not null,
  tally text not null,
  refused text not null,
  error text
);
create index ingestions_started on ingestions (started_at, id);

create table feeds (
  url text collate "C" primary key,
  title text,
  paused boolean not null,
  added_by text,
  added_at text collate "C" not null,
  state text,
  polled_at text collate "C",
  added int not null default 0,
  error text
);
`;
