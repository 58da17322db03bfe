/**
 * What people decide, apart from all that is computed. `decisions` and `actor_decisions` only grow: a trigger refuses changes, and taking
 * back is a row of its own. They name articles without a foreign key, so that no deletion takes them along. `review_items` and the new
 * columns of `reports` are computed from them, article by article, and may be made anew at any time.
 */
export const REVIEW = `
create function isnad_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The table % only grows: take back with a new row.', tg_table_name;
end $$;

create table decisions (
  id int generated always as identity primary key,
  article_id text collate "C" not null,
  text_hash text collate "C" not null,
  key text collate "C" not null,
  kind text collate "C" not null check (kind in ('accept', 'correct', 'reject', 'add', 'undo')),
  second boolean not null,
  undoes int references decisions,
  who text collate "C" not null,
  at text collate "C" not null,
  because text not null,
  words text not null,
  reader text collate "C" not null,
  before text,
  after text
);
create index decisions_article on decisions (article_id, id);
create index decisions_who on decisions (who, id);
create trigger decisions_only_grow before update or delete on decisions for each row execute function isnad_append_only();

create table actor_decisions (
  id int generated always as identity primary key,
  kind text collate "C" not null check (kind in ('merge', 'split', 'undo')),
  key text collate "C" not null,
  other text collate "C" not null,
  articles text[] not null,
  undoes int references actor_decisions,
  who text collate "C" not null,
  at text collate "C" not null,
  because text not null
);
create trigger actor_decisions_only_grow before update or delete on actor_decisions
  for each row execute function isnad_append_only();

create table review_items (
  article_id text collate "C" not null,
  key text collate "C" not null,
  first_decision int not null,
  decision int,
  kind text collate "C",
  state text collate "C" not null,
  reviewers int not null,
  disputed boolean not null,
  changed boolean not null,
  primary key (article_id, key)
);
create index review_items_order on review_items (first_decision);

create table claims (
  article_id text collate "C" not null,
  key text collate "C" not null,
  who text collate "C" not null,
  until text collate "C" not null,
  primary key (article_id, key, who)
);

alter table reports add column reviewed text collate "C";
alter table reports add column decision int;
create index reports_open on reports (article_id, n) where reviewed is null;
`;
