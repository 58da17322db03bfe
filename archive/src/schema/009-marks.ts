/**
 * What came since the joined tables were made: one row a transaction that changed what is joined. A join takes away the rows that it sees
 * when it begins; one that is written meanwhile stays, so that what came too late for that join is not lost. One flag could not tell both
 * apart. `state` answers as before.
 */
export const MARKS = `
create table marks (
  id bigint generated always as identity primary key
);
insert into marks select from state where stale;
drop table state;
create view state as select exists (select from marks) as stale;
`;
