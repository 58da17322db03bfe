/**
 * What joining keeps from one time to the next, so that it need not work out again what has not changed. All of it can be thrown away: the
 * next join then works out everything. No foreign keys: joining must not wait for those who change articles.
 */
export const MEMORY = `
alter table marks add column article_id text collate "C";

create table memory (
  id int primary key check (id = 1),
  way text not null,
  round int not null
);

create table memory_articles (
  article_id text collate "C" primary key,
  changed int not null,
  renamed int not null,
  words text collate "C" not null,
  point text collate "C" not null
);

create table memory_names (
  article_id text collate "C" primary key,
  keys text[] not null
);

create table memory_candidates (
  key text collate "C" primary key,
  body text not null
);

create table memory_spreads (
  id text collate "C" primary key,
  body text not null
);

create table memory_points (
  article_id text collate "C" primary key,
  body text not null
);

create table memory_near (
  article_id text collate "C" primary key,
  body text not null
);

create table memory_copies (
  article_id text collate "C" primary key,
  body text not null
);

create table memory_stories (
  id text collate "C" primary key,
  hash text collate "C" not null
);

create table memory_topics (
  id text collate "C" primary key,
  hash text collate "C" not null
);
`;
