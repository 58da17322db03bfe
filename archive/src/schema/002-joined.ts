/** What many articles say: made from the rows of the articles alone, so that it can be made again at any time. */
export const JOINED = `
create table state (
  id int primary key check (id = 1),
  stale boolean not null
);
insert into state values (1, true);

create table places (
  known text collate "C" primary key,
  name text not null,
  english text,
  kind text,
  country text collate "C",
  lat double precision,
  lon double precision
);

create table actors (
  id text collate "C" primary key,
  kind text collate "C" not null,
  name text not null,
  english text,
  known text collate "C",
  country text collate "C",
  sectors text[] not null,
  names text[] not null,
  articles int not null,
  mentions int not null,
  search tsvector not null
);
create index actors_search on actors using gin (search);
create index actors_order on actors (articles desc, id);

create table actor_keys (
  key text collate "C" primary key,
  actor_id text collate "C" not null
);
create index actor_keys_actor on actor_keys (actor_id);

create table merges (
  id text collate "C" primary key,
  merged text collate "C" not null,
  kept text collate "C" not null,
  because text not null,
  undone boolean not null
);

create table copies (
  article_id text collate "C" primary key,
  grp text collate "C" not null,
  likeness real not null
);
create index copies_grp on copies (grp);

create table stories (
  id text collate "C" primary key,
  title text,
  day text collate "C",
  last_day text collate "C",
  articles int not null,
  outlets int not null
);
create index stories_order on stories (articles desc, id);
create index stories_day on stories (day, id);

create table story_articles (
  article_id text collate "C" primary key,
  story_id text collate "C" not null,
  topic_id text collate "C" not null,
  likeness real not null,
  because text not null
);
create index story_articles_story on story_articles (story_id);

create table happenings (
  id text collate "C" primary key,
  story_id text collate "C" not null,
  type text collate "C" not null,
  status text collate "C" not null,
  day text collate "C",
  articles int not null,
  reports int not null,
  independent int not null,
  body text not null
);
create index happenings_story on happenings (story_id, id);

create table happening_reports (
  article_id text collate "C" not null,
  report int not null,
  happening_id text collate "C" not null,
  because text not null,
  primary key (article_id, report)
);
create index happening_reports_happening on happening_reports (happening_id);
`;
