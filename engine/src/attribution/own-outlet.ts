import type { Article, Link } from "../dossier/types.js";

/** An outlet of the knowledge base, as far as it tells whose article it is. */
interface Outlet {
  readonly id: string;
  readonly english: string;
  readonly domain: string;
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";

/** Ids of the outlet that published an article, by its address or by the name given with it. */
export function ownOutlets(rows: readonly Outlet[], article: Article): Set<string> {
  const host = article.url === null ? "" : hostOf(article.url);
  const given = article.outlet?.toLowerCase().replace(/^www\./, "") ?? "";
  const out = new Set<string>();
  if (host === "" && given === "") return out;
  for (const { id, english, domain } of rows) {
    const byHost = domain !== "" && (host === domain || host.endsWith(`.${domain}`));
    const byName = given !== "" && (given === domain || given === domain.split(".")[0] || given === id || given === english.toLowerCase());
    if (byHost || byName) out.add(id);
  }
  return out;
}

/** A chain without the article's own outlet (guidelines, section 6). `knownAs` gives an entity's id in the knowledge base. */
export const withoutOwn = (isnad: readonly Link[], own: ReadonlySet<string>, knownAs: (entity: string) => string | null): Link[] =>
  own.size === 0 ? [...isnad] : isnad.filter((l) => !own.has(knownAs(l.entity) ?? ""));
