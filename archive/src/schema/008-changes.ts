/**
 * When the archive changed: one row a transaction that changed anything that lists are made of. A row is there when its transaction is
 * done, and none waits for another: that is why this is no counter. Which rows there are tells whether anything changed since
 * (`database/revision.ts`).
 */
const TABLES = [
  "articles",
  "dossiers",
  "entities",
  "reports",
  "participants",
  "links",
  "places",
  "actors",
  "actor_keys",
  "merges",
  "copies",
  "stories",
  "story_articles",
  "happenings",
  "happening_reports",
];

export const CHANGES = `
create table changes (
  xid bigint primary key
);

create function isnad_changed() returns trigger language plpgsql as $$
begin
  insert into changes values (pg_current_xact_id()::text::bigint) on conflict do nothing;
  return null;
end $$;
${TABLES.map(
  (table) => `
create trigger ${table}_changed after insert or update or delete or truncate on ${table}
  for each statement execute function isnad_changed();`,
).join("")}
`;
