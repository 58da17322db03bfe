/**
 * What is read: articles, every version of their reading, and the current reading in rows. Keys are text in the order of code points
 * (collation C), so that pages and exports come in the same order on every server.
 */
export const ARTICLES = `
create table articles (
  id text collate "C" primary key,
  hash text collate "C" not null,
  title text,
  url text,
  outlet text collate "C",
  published text collate "C",
  day text collate "C",
  language text not null,
  text text not null,
  version_of text collate "C",
  terms text not null,
  sketch bigint[] not null,
  search tsvector not null
);
create index articles_day on articles (day, id);
create index articles_outlet on articles (outlet, day, id);
create index articles_search on articles using gin (search);

create table dossiers (
  article_id text collate "C" not null references articles on delete cascade,
  reader text collate "C" not null,
  current boolean not null,
  body text not null,
  primary key (article_id, reader)
);

create table entities (
  article_id text collate "C" not null references articles on delete cascade,
  id text collate "C" not null,
  n int not null,
  kind text collate "C" not null,
  name text not null,
  english text,
  known text collate "C",
  country text collate "C",
  sectors text[] not null,
  office text,
  key text collate "C",
  mentions int[] not null,
  primary key (article_id, id)
);
create index entities_key on entities (key, article_id);
create index entities_country on entities (country, article_id);

create table reports (
  article_id text collate "C" not null references articles on delete cascade,
  n int not null,
  id text collate "C" not null,
  key text collate "C" not null,
  sentence int not null,
  sentence_start int not null,
  sentence_end int not null,
  trigger_start int not null,
  trigger_end int not null,
  trigger text not null,
  type text collate "C" not null,
  modes text[] not null,
  contexts text[] not null,
  cameo text collate "C",
  status text collate "C" not null,
  place text collate "C",
  day text collate "C",
  time_said boolean not null,
  dead int,
  injured int,
  arrested int,
  size double precision,
  stance text collate "C",
  confidence real not null,
  predicate text collate "C",
  score real,
  primary key (article_id, n)
);
create index reports_type on reports (type, status);

create table participants (
  article_id text collate "C" not null,
  report int not null,
  role text collate "C" not null,
  n int not null,
  entity text collate "C" not null,
  start_at int,
  end_at int,
  primary key (article_id, report, role, n),
  foreign key (article_id, report) references reports on delete cascade
);
create index participants_entity on participants (article_id, entity);

create table links (
  article_id text collate "C" not null,
  report int not null,
  n int not null,
  kind text collate "C" not null,
  entity text collate "C" not null,
  verb text,
  stance text collate "C" not null,
  start_at int not null,
  end_at int not null,
  primary key (article_id, report, n),
  foreign key (article_id, report) references reports on delete cascade
);
`;
