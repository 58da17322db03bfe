/**
 * What readers write under stories, articles and reports. A comment hangs on an article (that of a story on the story's first article, that
 * of a report on the report's key too), so that it stays where it belongs when stories are made anew. Addresses are there only as keyed
 * hashes, and go after two days. `comment_events` only grows.
 */
export const COMMENTS = `
create table comments (
  id text collate "C" primary key,
  kind text collate "C" not null check (kind in ('story', 'article', 'report')),
  article_id text collate "C" not null,
  report_key text collate "C",
  at text collate "C" not null,
  language text collate "C" not null,
  writer text collate "C",
  name text,
  address text collate "C",
  receipt text collate "C" not null,
  body text not null,
  folded text collate "C" not null,
  status text collate "C" not null check (status in ('held', 'approved', 'rejected')),
  rules text[] not null,
  reason text collate "C",
  note text,
  decided_by text collate "C",
  decided_at text collate "C"
);
create index comments_article on comments (article_id, at, id);
create index comments_status on comments (status, at, id);
create index comments_writer on comments (writer, at);
create index comments_address on comments (address, at);
create index comments_folded on comments (folded, at);
create index comments_at on comments (at);

create table comment_events (
  id int generated always as identity primary key,
  comment_id text collate "C" not null,
  at text collate "C" not null,
  who text collate "C",
  what text collate "C" not null,
  detail text not null
);
create index comment_events_comment on comment_events (comment_id, id);
create trigger comment_events_only_grow before update or delete on comment_events
  for each row execute function isnad_append_only();

create table comment_blocks (
  id int generated always as identity primary key,
  writer text collate "C",
  address text collate "C",
  name text,
  at text collate "C" not null,
  who text collate "C" not null,
  because text not null,
  lifted_by text collate "C",
  lifted_at text collate "C"
);

create table comment_salts (
  day text collate "C" primary key,
  salt text not null
);

create table comment_refusals (
  day text collate "C" not null,
  rule text collate "C" not null,
  times int not null,
  primary key (day, rule)
);
`;
