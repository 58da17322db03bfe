/** What counts when nobody says: what happened or goes on. */
export const COUNTED = ["actual", "ongoing"];

/** Types whose actors, where nobody receives, do it with one another. */
const MUTUAL = "('AGREE', 'CONSULT', 'COOPERATE', 'ASSAULT')";

/** Report `r` is not denied by its chain. */
export const NOT_DENIED = "not exists (select 1 from links l where l.article_id = r.article_id and l.report = r.n and l.stance = 'denies')";

/** Report `r` is of a kind that is done with one another, and nobody receives it. */
export const IS_MUTUAL = `r.type in ${MUTUAL} and not exists (
  select 1 from participants p where p.article_id = r.article_id and p.report = r.n and p.role = 'recipient')`;

/**
 * The table `told` of what passes between two (`source`, `target`), each happening once a pair: from actor to recipient, and both ways
 * between those who act together where nobody receives. `where` says which reports `r` of articles `a` count; what the chain denies never
 * does.
 */
export const toldBetweenAll = (by: "actor" | "country", where: string): string => {
  const who = by === "country" ? "e.country" : "k.actor_id";
  return `chosen as (
     select r.article_id, r.n, r.score, coalesce(r.day, a.day) as day, coalesce(h.happening_id, r.article_id || ' ' || r.n) as happening,
       ${IS_MUTUAL} as mutual
     from reports r join articles a on a.id = r.article_id
     left join happening_reports h on h.article_id = r.article_id and h.report = r.n
     where ${where} and r.score is not null and ${NOT_DENIED}
   ), parts as materialized (
     select distinct c.article_id, c.n, c.score, c.day, c.happening, c.mutual, p.role, ${who} as who
     from chosen c join participants p on p.article_id = c.article_id and p.report = c.n
     join entities e on e.article_id = p.article_id and e.id = p.entity left join actor_keys k on k.key = e.key where ${who} is not null
   ), told as (
     select x.who as source, y.who as target, x.happening, avg(x.score) as score, min(x.day) as day
     from parts x join parts y on y.article_id = x.article_id and y.n = x.n and y.who <> x.who
     where x.role = 'actor' and (y.role = 'recipient' or x.mutual)
     group by 1, 2, 3
   )`;
};
